import type { useTranslations } from 'next-intl'
import type { Language } from '@/lib/trade/locale'
import { clipboardTable } from '@/lib/trade/take-along/clipboard-table'
import { takenFileName } from '@/lib/trade/take-along/file-name'
import { machineCsv } from '@/lib/trade/take-along/machine-csv'
import { spreadsheetCsv } from '@/lib/trade/take-along/spreadsheet-csv'
import { copy, printAlone, saveFile } from './deliver'
import { pictureOf, pngOf } from './picture/picture'
import type { TakeAlongProps, TakingResult } from './TakeAlong'
import { takenNow } from './taken-now'
import { takenWords } from './taken-words'

/** What can be taken along, as the keys of the menu. */
export type Taking =
  'png' | 'svg' | 'spreadsheet' | 'machine' | 'copyTable' | 'copyCitation' | 'copyBibtex' | 'copyLink' | 'print'

const CSV = 'text/csv;charset=utf-8'

/** Takes the figures along in one of the ways; never throws: what failed is said in a sentence. */
export async function take(
  way: Taking,
  props: TakeAlongProps,
  t: ReturnType<typeof useTranslations<'take'>>,
  locale: Language,
): Promise<TakingResult | null> {
  try {
    const done = await took(way, props, t, locale)
    return done === null ? null : { failed: false, text: done }
  } catch {
    return { failed: true, text: t(`failed.${FAILURE[way]}`) }
  }
}

const FAILURE: Readonly<Record<Taking, 'copy' | 'picture' | 'file' | 'print'>> = {
  ...{ png: 'picture', svg: 'picture', spreadsheet: 'file', machine: 'file', print: 'print' },
  ...{ copyTable: 'copy', copyCitation: 'copy', copyBibtex: 'copy', copyLink: 'copy' },
}

async function took(
  way: Taking,
  props: TakeAlongProps,
  t: ReturnType<typeof useTranslations<'take'>>,
  locale: Language,
): Promise<string | null> {
  const taken = takenNow(props)
  const words = takenWords(taken, t, locale)
  const save = (content: BlobPart, type: string, ending: string): string => {
    const file = takenFileName(taken, ending)
    saveFile(content, type, file)
    return t('done.saved', { file })
  }
  const picture = () => {
    if (!props.draw) throw new Error('nothing to draw')
    return pictureOf(taken, words, t, props.draw)
  }
  switch (way) {
    case 'spreadsheet':
      return save(spreadsheetCsv(taken, words.about, locale), CSV, 'csv')
    case 'machine':
      return save(machineCsv(taken), CSV, 'data.csv')
    case 'copyTable': {
      const { text, html } = clipboardTable(taken, words.underTable, locale)
      await copy(text, html)
      return t('done.table')
    }
    case 'copyCitation':
      await copy(words.citation)
      return t('done.citation')
    case 'copyBibtex':
      await copy(words.bibtex)
      return t('done.bibtex')
    case 'copyLink':
      await copy(taken.address)
      return t('done.link')
    case 'print':
      printAlone(taken.id, words.printed)
      return null
    case 'svg':
      return save((await picture()).text, 'image/svg+xml;charset=utf-8', 'svg')
    case 'png':
      return save(await pngOf(await picture()), 'image/png', 'png')
  }
}
