import { shiftPeriod, yearBefore, yearOf, type Period } from '../period'
import { parseBase, type ClaimBase } from './claim-base'
import { spokenAverage } from './press-averages'
import { pressText } from './press-text'

/** The year before, or the same months of it. */
const YEAR_BEFORE = new RegExp(
  `^(?:${[
    '(?:the )?(?:previous|prior|last|preceding) year|(?:a |one )?year (?:earlier|ago|before)|year[- ]on[- ]year',
    '(?:the )?(?:same|corresponding|comparable) (?:period|time|months?|quarter|half(?:-year)?) (?:of |in )?' +
      '(?:(?:the )?(?:previous|prior|last) year|a year (?:earlier|ago|before))',
    '(?:dem |das |im )?vorjahre?s?|(?:dem |der )?vorjahres(?:zeitraum|monat|quartal|hälfte|periode)s?|ein jahr zuvor',
    "(?:l'|à l')?année (?:précédente|dernière|d'avant)|un an (?:plus tôt|auparavant)|l'an dernier",
    "(?:à |de )?(?:la )?même période (?:de )?(?:l'année (?:précédente|dernière)|l'an dernier)",
    String.raw`(?:прошл|предыдущ)\p{L}+ год\p{L}*|год(?:ом)? (?:ранее|назад)`,
    String.raw`аналогичн\p{L}+ период\p{L}* (?:прошлого|предыдущего) года`,
    '(?:نفس الفترة من )?(?:العام (?:السابق|الماضي)|السنة (?:السابقة|الماضية))',
  ].join('|')})$`,
  'u',
)

/** The same months of a year that is named. */
const SAME_OF = new RegExp(
  `^(?:${[
    '(?:the )?(?:same|corresponding|comparable) (?:period|time|months?|quarter|half(?:-year)?) (?:of |in )?',
    '(?:dem |der )?(?:gleiche[rn]?|entsprechende[rn]?) zeitraum (?:von |in |des jahres )?',
    '(?:à |de )?(?:la )?même période (?:de |en )?',
    String.raw`аналогичн\p{L}+ период\p{L}* `,
    'نفس الفترة من (?:عام )?',
  ].join('|')})(\\d{4})(?: года?)?$`,
  'u',
)

/**
 * What a period is compared with, in the notation of `parseBase` or as the press names it beside the period: "the previous
 * year", „Vorjahreszeitraum“, «аналогичный период 2023 года», "the five-year average". Null for anything else.
 */
export function readBase(text: string, period: Period): ClaimBase | null {
  const said = pressText(text)
  if (YEAR_BEFORE.test(said)) return [yearBefore(period)]
  const year = SAME_OF.exec(said)?.[1]
  if (year !== undefined) return [shiftPeriod(period, (Number(year) - yearOf(period)) * 12)]
  return parseBase(text.trim()) ?? spokenAverage(text, period)
}
