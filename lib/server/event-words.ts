import de from '../../messages/de/events.json'
import en from '../../messages/en/events.json'
import type { Language } from '../trade/locale'

const WORDS: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = { en, de }

/** What an event is called, for answers to programs; the pages read the same messages. */
export const eventWords = (id: string, language: Language): { word: string; text: string } =>
  WORDS[language][id] as { word: string; text: string }
