import type { useTranslations } from 'next-intl'
import { dateLabel, timeLabel } from '@/components/sources/date-label'
import { bibtex } from '@/lib/trade/take-along/bibtex'
import type { Taken, TakenSource } from '@/lib/trade/take-along/taken'
import type { Language } from '@/lib/trade/locale'
import { publisherName } from '@/lib/trade/publisher'

export type TakeTranslator = ReturnType<typeof useTranslations<'take'>>

/** What is said of figures wherever they go: in files, pictures, citations and on paper. */
export interface TakenWords {
  /** "IMF, Direction of Trade Statistics, as reported by Russia, imported 23 Nov 2026" */
  readonly sources: readonly string[]
  readonly retrieved: string
  /** Names and values for the lines below a table in a spreadsheet. */
  readonly about: readonly (readonly [string, string])[]
  /** One line for under a copied table. */
  readonly underTable: string
  readonly citation: string
  readonly bibtex: string
  /** For under a part of a page that is printed alone; its source stands there already. */
  readonly printed: string
}

export function takenWords(taken: Taken, t: TakeTranslator, locale: Language): TakenWords {
  const day = (text: string | null): string => (text ? dateLabel(text.slice(0, 10), locale) : 'none')
  const line = ({ source, reporter }: TakenSource): string =>
    t('sourceLine', {
      publisher: publisherName(source.publisher, locale),
      title: source.title,
      reporter: reporter || 'none',
      published: day(source.published),
      imported: day(source.imported),
      asOf: source.asOf ? timeLabel(source.asOf, locale) : 'none',
    })
  const { title, subject, unit, address } = taken
  // What no publisher gave is what this program keeps itself: the list of imports, what a source covers.
  const sources = taken.sources.length > 0 ? taken.sources.map(line) : [t('ownSource')]
  const retrieved = dateLabel(taken.retrieved, locale)
  const filters = taken.filters.join('; ') || 'none'
  const common = {
    ...{ sources: sources.join('; '), title, filters, date: retrieved, address },
    ...{ subject: subject || 'none', unit: unit || 'none' },
  }
  const about: [string, string][] = [
    [t('about.title'), title],
    [t('about.subject'), subject],
    [t('about.filters'), taken.filters.join('; ')],
    [t('about.unit'), unit],
    ...(taken.sources.length === 0 ? [[t('about.source'), sources[0]!] as [string, string]] : []),
    ...taken.sources.flatMap(({ source }, i): [string, string][] => [
      [t('about.source'), sources[i]!],
      [t('about.terms'), source.terms ?? ''],
      [t('about.sourceAddress'), source.url ?? ''],
    ]),
    ...taken.notes.map((note): [string, string] => [t('about.note'), note]),
    [t('about.retrieved'), retrieved],
    [t('about.address'), address],
  ]
  return {
    sources,
    retrieved,
    about: about.filter(([, value]) => value !== ''),
    underTable: t('underTable', common),
    citation: t('citation', common),
    printed: t('printed', common),
    bibtex: bibtex(taken, ({ reporter }) => t('bibtexNote', { ...common, reporter: reporter || 'none' })),
  }
}
