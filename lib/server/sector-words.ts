import de from '../../messages/de/sectors.json'
import en from '../../messages/en/sectors.json'
import type { SectorId } from '../trade/sector'
import type { Language } from '../trade/locale'

const WORDS = { en, de }

/** Name of a sector and what makes it up, for answers to programs; the pages read the same messages. */
export const sectorWords = (id: SectorId, language: Language): { name: string; note: string } => WORDS[language][id]
