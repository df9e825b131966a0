import { areaName, findArea } from '../area'
import { addDecimals, isDecimal } from '../decimal'
import { formatDay, formatNumber, formatPeriodLabel, formatUnit } from '../format'
import type { Language } from '../locale'
import { frequencyOf, parsePeriod } from '../period'
import type { Arithmetic } from './arithmetic'
import type { Claim, Coded } from './claim'
import { parseBase } from './claim-base'
import { arithmeticText, type BandOf } from './arithmetic-text'
import { changeText, computedText, levelText, saidText } from './figure-text'
import type { Interval } from './interval'
import { isNoChange, type StatedFigure } from './stated-figures'
import type { ClaimProblem } from './claim-fields'
import type { Reason } from './reasons'
import type { BaseFound, ClaimCheck, Difference, Evidence, Needed, NoteCode, SeriesUsed, Verdict } from './verdict'

/** Gives the message of a key under `verdict` in `messages/<language>/claims.json`, with its values. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The words of a check in one language: the one place where its codes become sentences. */
export interface ClaimWords {
  /** "Consistent" */
  verdict(verdict: Verdict): string
  /** The whole check in a few sentences: the verdict, what each direct series gives, what is missing. */
  sentence(claim: Claim, check: ClaimCheck): string
  /** A figure as it was said, with its hedge: "almost +30 %". */
  stated(figure: StatedFigure, digits?: number | null): string
  /** What it leaves open: "+27 % to less than +30 %". */
  range(figure: StatedFigure): string
  /** Which interval that is and why, as a sentence. */
  interval(figure: StatedFigure): string
  /** What a series gives for a figure: "780.9 million USD"; null where it gives none. */
  computed(evidence: Evidence, figure: StatedFigure): string | null
  /** A series in words: "Exports of Russia to Morocco, FOB, USD". */
  series(series: SeriesUsed): string
  /** What sets a series apart, in a few words. */
  difference(difference: Difference): string
  /** The same as a sentence. */
  differenceMeans(difference: Difference): string
  reason(reason: Reason): string
  note(note: Coded<NoteCode>): string
  /** `check`: where the titles of sources are taken from. */
  needed(needed: Needed, check?: ClaimCheck): string
  arithmetic(found: Arithmetic): string
  /** What a claim compares with, as a name: "2019", "average 2015–2019". */
  comparedWith(against: string): string
  /** A range of it: "+41.5 % to +42.5 %". */
  band(what: BandOf): string
  /** What a series has for the base that level and growth imply; without the check its source stands by its id. */
  base(found: BaseFound, check?: ClaimCheck): string
  /** What is wrong with a claim's field, or with a row or table of claims. */
  problem(problem: Coded | ClaimProblem): string
}

/** Names that a check does not hold; without one its title in the check or its code stands. */
export interface Names {
  readonly source?: (id: string) => string | undefined
  /** Of a sector or an HS code. */
  readonly product?: (code: string) => string | undefined
}

/** The words for one language. `names`: those of sources, sectors and products. */
export function claimWords(say: Say, locale: Language, names: Names = {}): ClaimWords {
  const points = say('points')
  const values = (params: Coded['params']): Record<string, string | number> => spoken(params, locale, baseOf)
  const baseOf = (against: string, form: 'name' | 'object'): string => {
    const base = parseBase(against)
    if (!base) return against
    const [to, from] = [base[0], base.at(-1)!].map((each) => formatPeriodLabel(each, { locale }))
    return base.length === 1 ? to! : say(`average.${form}`, { from: from!, to: to! })
  }
  const end = (value: string, { kind, unit }: Pick<StatedFigure, 'kind' | 'unit'>): string =>
    kind === 'level' ? levelText(value, unit ?? '', locale) : changeText(value, kind, locale, points)
  const rangeOf = (
    { low, high, lowClosed, highClosed }: Interval,
    figure: Pick<StatedFigure, 'kind' | 'unit'>,
  ): string => {
    const [from, to] = [low === null ? '' : end(low, figure), high === null ? '' : end(high, figure)]
    if (low === null) return say(highClosed ? 'range.atMost' : 'range.below', { to })
    if (high === null) return say(lowClosed ? 'range.atLeast' : 'range.above', { from })
    if (low === high) return from
    const form = lowClosed ? (highClosed ? 'closed' : 'belowHigh') : highClosed ? 'aboveLow' : 'open'
    return say(`range.${form}`, { from, to })
  }
  const between = (from: string, to: string): string => say('range.closed', { from, to })
  const stated = (figure: StatedFigure, digits: number | null = null): string => {
    const wording = figure.wording.replace('-', '_')
    if (isNoChange(figure)) return say(`noChange.${wording}`)
    const text = say('stated', { wording, figure: saidText(figure, digits, locale, points, between) })
    return figure.deficit && figure.kind === 'level' ? say('deficitOf', { text }) : text
  }
  const reachText = (all: string, { kind, unit, fraction }: StatedFigure): string => {
    // A tenth of a third has no last digit.
    const reach = fraction ? Number(all).toFixed(1) : all
    if (kind === 'level') return levelText(reach, unit ?? '', locale)
    const number = formatNumber(reach, { locale })
    return kind === 'factor' ? number : say('reachPoints', { count: Number(reach), number })
  }
  const sourceName = (id: string, check?: ClaimCheck): string =>
    names.source?.(id) ?? check?.sources.find((source) => source.id === id)?.title ?? id

  const productName = (code: string): string => (code === 'TOTAL' ? 'none' : (names.product?.(code) ?? code))

  const words: ClaimWords = {
    verdict: (verdict) => say(`name.${verdict}`),
    stated,
    range: (figure) => rangeOf(figure.interval, figure),
    interval: (figure) =>
      say(`interval.${figure.interval.rule.code}`, {
        stated: stated(figure),
        range: rangeOf(figure.interval, figure),
        reach: reachText(String(figure.interval.rule.params.reach ?? figure.interval.rule.params.half ?? 0), figure),
      }),
    computed: (evidence, figure) => {
      const finding = evidence.findings.find(({ aspect }) => aspect === figure.aspect)
      return finding ? computedText(finding, figure, evidence.series.unit, locale, points) : null
    },
    series: ({ reporter, partner, flow, product, unit, valuation }) => {
      return say('series', {
        ...{ flow, reporter: areaName(reporter, locale), partner: areaName(partner, locale) },
        ...{ product: productName(product), unit: formatUnit(unit, { locale }), valuation: valuation || 'none' },
      })
    },
    difference: (difference) => say(`difference.${difference}.label`),
    differenceMeans: (difference) => say(`difference.${difference}.means`),
    reason: ({ code, params }) => say(`reason.${code}`, values(params)),
    note: ({ code, params }) => say(`note.${code}`, values(params)),
    needed: (needed, check) => neededText(say, needed, locale, (id) => sourceName(id, check), productName),
    arithmetic: (found) => arithmeticText(say, found, locale, (what) => bandRange(what, rangeOf)),
    comparedWith: (against) => baseOf(against, 'name'),
    band: (what) => bandRange(what, rangeOf),
    base: ({ series, value, within }, check) => {
      // Four digits, as the range of the base has.
      const digits = Number(value).toPrecision(4)
      return say('base', {
        source: sourceName(series.source, check),
        value: levelText(String(Number(digits)), series.unit, locale),
        within: within ? 'yes' : 'no',
      })
    },
    problem: ({ code, params }) => say(`problem.${code}`, values({ suggestion: 'none', ...params })),
    sentence: (claim, check) => {
      const compared = check.figures.flatMap((figure) => {
        const evidence = check.direct.flatMap((each) => {
          const computed = words.computed(each, figure)
          const within = each.findings.find(({ aspect }) => aspect === figure.aspect)?.within
          if (computed === null || within == null) return []
          return say('gives', { source: sourceName(each.series.source, check), computed, fits: within ? 'yes' : 'no' })
        })
        const said = { stated: stated(figure, claim.levelDigits), range: words.range(figure) }
        return evidence.length > 0 ? say('compared', { ...said, evidence: evidence.join('; ') }) : []
      })
      const needed = check.needed
        .filter(({ missing }) => missing.length > 0)
        .map((each) => neededText(say, each, locale, (id) => sourceName(id, check), productName))
      return [say(`means.${check.verdict}`), ...compared, ...check.notes.map(words.note), ...needed].join(' ')
    },
  }
  return words
}

type RangeOf = (interval: Interval, figure: Pick<StatedFigure, 'kind' | 'unit'>) => string

/** A band of arithmetic. One that was computed is rounded for reading: to a tenth of a per cent, to four digits. */
function bandRange({ band, kind, unit, computed }: BandOf, rangeOf: RangeOf): string {
  const text = (value: number): string | null => {
    if (!Number.isFinite(value)) return null
    if (kind === 'percent') return addDecimals([value.toFixed(computed ? 3 : 12), '0'])
    const step = computed ? 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 3) : 1
    return (Math.round(value / step) * step).toFixed(0)
  }
  const interval = {
    ...band,
    low: text(band.low),
    high: text(band.high),
    rule: { code: 'rounding', params: {} },
  } as const
  return rangeOf(interval, { kind, unit })
}

function neededText(
  say: Say,
  needed: Needed,
  locale: Language,
  sourceName: (id: string) => string,
  productName: (code: string) => string,
): string {
  const period = parsePeriod(needed.period)!
  const all = needed.missing.length === period.months
  const months = needed.missing.map((month) => formatPeriodLabel(parsePeriod(month)!, { locale, style: 'short' }))
  return say('needed', {
    flows: needed.flows.map((flows) => flows.join('')).join('_'),
    reporter: areaName(needed.reporter, locale),
    partner: areaName(needed.partner, locale),
    product: productName(needed.product),
    unit: needed.unit === null ? 'none' : formatUnit(needed.unit, { locale }),
    period: needed.since
      ? say('each', {
          from: formatPeriodLabel(parsePeriod(needed.since)!, { locale }),
          to: formatPeriodLabel(period, { locale }),
        })
      : formatPeriodLabel(period, { locale }),
    grain: frequencyOf(period) ?? 'C',
    state: needed.missing.length === 0 ? 'there' : all ? 'none' : 'some',
    months: months.join(', '),
    sources: needed.complete.map((id) => sourceName(id)).join(', '),
  })
}

/** Codes among the values of a message as people read them: areas, periods, units, days, amounts. Flows stay codes. */
function spoken(
  params: Coded['params'],
  locale: Language,
  baseOf: (against: string, form: 'object') => string,
): Record<string, string | number> {
  const unit = typeof params.unit === 'string' ? params.unit : ''
  const speak = (name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value
    if (name === 'area' || name === 'country' || name === 'suggestion')
      return findArea(value) ? areaName(value, locale) : value
    if (name === 'period') return baseOf(value, 'object')
    if (name === 'unit' || name === 'stated') return formatUnit(value, { locale })
    if (name === 'date') return formatDay(value, { locale })
    return name === 'value' && unit !== '' && isDecimal(value) ? levelText(value, unit, locale) : value
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, speak(name, value)]))
}
