'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import { RadioGroup } from '@/components/ui/RadioGroup'
import type { ReadingChoice } from '@/lib/client/imports-query'
import type { Question } from '@/lib/client/import-report'
import { CONSTANT_FIELDS, type ConstantField as Field } from '@/lib/client/reading-choices'
import { ConstantField } from './ConstantField'
import { questionKey, useQuestionWords } from './question-words'

export interface QuestionsPanelProps {
  readonly questions: readonly Question[]
  readonly busy: boolean
  /** Reads the file again by the answers. */
  readonly onAnswer: (choice: ReadingChoice) => void
}

/** What the file leaves open and nobody may guess: each question once, for the whole file. */
export function QuestionsPanel({ questions, busy, onAnswer }: QuestionsPanelProps) {
  const t = useTranslations('imports.questions')
  const words = useQuestionWords()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const given = questions.filter((question) => (answers[questionKey(question)] ?? '').trim() !== '')

  return (
    <Panel id="questions" title={t('title', { count: questions.length })} subtitle={t('subtitle')}>
      <form
        className="grid max-w-measure grid-cols-1 gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (given.length > 0 && !busy) onAnswer(choiceOf(given, answers))
        }}
      >
        {questions.map((question) => {
          const key = questionKey(question)
          const answer = (value: string): void => setAnswers({ ...answers, [key]: value })
          if (question.kind === 'constant' && isField(question.field)) {
            return (
              <div key={key} className="grid grid-cols-1 gap-1">
                <p className="text-14 font-semibold">{words.question(question)}</p>
                <ConstantField
                  field={question.field}
                  value={answers[key] ?? ''}
                  onChange={answer}
                  className="w-full sm:w-80"
                />
              </div>
            )
          }
          return (
            <RadioGroup
              key={key}
              label={words.question(question)}
              value={answers[key] ?? null}
              options={question.options.map((option) => words.answer(question, option))}
              onChange={answer}
            />
          )
        })}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" busy={busy} disabled={given.length === 0}>
            {t('apply', { count: Math.max(1, given.length) })}
          </Button>
          <p className="text-12 text-ink-muted">{t('applyNote')}</p>
        </div>
      </form>
    </Panel>
  )
}

const isField = (text: string | undefined): text is Field => CONSTANT_FIELDS.some((field) => field === text)

/** The choices that the answers are; those the server offers are the only ones that can be given. */
export function choiceOf(questions: readonly Question[], answers: Readonly<Record<string, string>>): ReadingChoice {
  const entries = questions.map((question) => [question, answers[questionKey(question)]?.trim() ?? ''] as const)
  const constants = entries.flatMap(([{ kind, field }, text]) => (kind === 'constant' && field ? [[field, text]] : []))
  return {
    ...(Object.fromEntries(
      entries.flatMap(([{ kind }, choice]) => (kind === 'constant' ? [] : [[kind, choice]])),
    ) as Omit<ReadingChoice, 'constants'>),
    ...(constants.length > 0 && { constants: Object.fromEntries(constants) as ReadingChoice['constants'] }),
  }
}
