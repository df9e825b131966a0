'use client'

import { useEffect, useRef, useState } from 'react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Download, X } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { TakenFigures, TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import type { Draw } from './use-unseen-drawing'

// Fetched when a hand or the focus comes near: menus, files and pictures are no part of reading a page.
const loadMenu = () => import('./TakeAlongMenu').then((module) => module.TakeAlongMenu)
const TakeAlongMenu = dynamic(loadMenu, { ssr: false })

/** What is to be taken along, as a chart or a table knows it. */
export interface TakeAlongProps {
  /** Anchor of the chart or table on its page. */
  readonly id: string
  readonly title: string
  /** What stands under the title: the unit that the chart is drawn in, and no chart says twice. */
  readonly subtitle?: string | undefined
  readonly figures: TakenFigures
  readonly from?: TakenFrom | undefined
  readonly sources: readonly TakenSource[]
  readonly notes?: readonly string[]
  /** Draws the chart for a picture of it; a table has none. */
  readonly draw?: Draw
  /** While the figures are those of an earlier choice they cannot be taken: the address is that of the new one. */
  readonly disabled?: boolean
}

/** How taking something along ended: said to everybody, a failure until it is closed. */
export interface TakingResult {
  readonly failed: boolean
  readonly text: string
}

/** The button with the menu of everything that can be taken along. */
export function TakeAlong(props: TakeAlongProps) {
  const t = useTranslations('take')
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [result, setResult] = useState<TakingResult | null>(null)
  const near = (): void => void loadMenu()
  return (
    <div className="screen-only">
      <Button
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('label', { title: props.title })}
        title={t('button')}
        disabled={props.disabled}
        onPointerEnter={near}
        onFocus={near}
        onClick={() => {
          setResult(null)
          setOpen(!isOpen)
        }}
        className="px-2.5"
      >
        <Download size={16} strokeWidth={1.75} aria-hidden />
        <span className="max-sm:sr-only">{t('button')}</span>
      </Button>
      {isOpen && <TakeAlongMenu {...props} triggerRef={trigger} onClose={() => setOpen(false)} onResult={setResult} />}
      <div className="fixed inset-x-0 bottom-4 z-50 mx-auto w-max max-w-[92vw] text-ink">
        <div role="status">
          {result && !result.failed && <Passing text={result.text} onGone={() => setResult(null)} />}
        </div>
        {result?.failed && (
          <Notice
            kind="error"
            className="max-w-100 shadow-float"
            actions={
              <Button onClick={() => setResult(null)}>
                <X size={16} aria-hidden />
                {t('dismiss')}
              </Button>
            }
          >
            {result.text}
          </Notice>
        )}
      </div>
    </div>
  )
}

/** How long a message stands that nobody has to answer, in ms; a screen reader has heard it by then. */
const STANDS = 6000

function Passing({ text, onGone }: { readonly text: string; readonly onGone: () => void }) {
  const gone = useRef(onGone)
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), STANDS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="rounded-control border border-control bg-raised px-4 py-2.5 text-14 break-words shadow-float">
      {text}
    </p>
  )
}
