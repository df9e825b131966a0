import { averageFromOf } from '../trade/comparison/base'
import { commonMonths } from '../trade/comparison/common-months'
import { compare } from '../trade/comparison/compared'
import type { ComparisonView } from '../trade/comparison/comparison-view'
import { indicatorsOf, type IndicatorResult } from '../trade/comparison/indicators/catalogue'
import type { IndicatorInput } from '../trade/comparison/indicators/indicator'
import { linesOverTime } from '../trade/comparison/line-series'
import { isSummable, weightSelection, type ComparisonLine, type NoLine } from '../trade/comparison/lines'
import { choosePartsSelection } from '../trade/comparison/parts-choice'
import { sectorParts } from '../trade/comparison/parts'
import { isKnown, type Result } from '../trade/comparison/result'
import type { Language } from '../trade/locale'
import type { PairFigures } from '../trade/pair-figures'
import { formatPeriod, type Period } from '../trade/period'
import { completeness, exactOrNull, excludedCount, statusWord, valuationOrNull } from './api-response'
import { compareAnswerWords, type CompareAnswerWords } from './compare-words'
import { partLabel } from './part-label'
import { sectorWords } from './sector-words'

export interface CompareAnswerInput {
  readonly pairs: readonly PairFigures[]
  readonly view: ComparisonView
  readonly lines: readonly ComparisonLine[]
  readonly without: readonly NoLine[]
  readonly input: IndicatorInput
  readonly indexBase: Period | null
  readonly common: boolean
  readonly language: Language
}

/** The body of `GET /api/v1/compare`: the figures of the page, with the words for what cannot be given. */
export function compareAnswer(asked: CompareAnswerInput) {
  const { pairs, view, lines, input, language } = asked
  const words = compareAnswerWords(language)
  const { selection, flow, period, base } = view
  const line = lines[0]!
  const used = new Set(lines.map(({ source }) => source))
  const parts = partsOf(pairs[0]!, view, language)
  if (parts) used.add(parts.source)
  const sources = new Map(pairs.flatMap((each) => each.sources.map((source) => [source.id, source] as const)))
  return {
    ...{ reporter: line.reporter, partner: line.partner, source: selection.source },
    ...{ measure: selection.measure, unit: selection.unit, flow, sectors: view.sectors },
    ...(pairs[0]!.asOf && { asOf: pairs[0]!.asOf }),
    period: formatPeriod(period),
    against: { relation: base.relation, periods: base.periods.map(formatPeriod) },
    ...sidesOf(line, view, words),
    common: asked.common ? commonOf(line, view, words) : null,
    lines: seriesOf(asked, words),
    without: asked.without,
    parts,
    indicators: indicatorsOf(input).map((indicator) => indicatorShape(indicator, words, language)),
    sources: [...sources.values()].filter(({ id }) => used.has(id)),
  }
}

const resultShape = (result: Result, words: CompareAnswerWords) =>
  isKnown(result)
    ? { value: result.exact === undefined ? result.value : exactOrNull(result.exact), ...result.with }
    : { value: null, reason: { code: result.cannot, ...result.params, words: words.cannot(result) } }

function sidesOf(line: ComparisonLine, { period, base, flow }: ComparisonView, words: CompareAnswerWords) {
  const { value, against, growth } = compare(line.valueOf, period, base, flow === 'B')
  return {
    value: exactOrNull(value.value),
    status: statusWord(value),
    valuation: valuationOrNull(value),
    complete: completeness(value),
    againstValue: exactOrNull(against.value),
    againstStatus: statusWord(against),
    againstComplete: completeness(against),
    excluded: excludedCount(value),
    againstExcluded: excludedCount(against),
    growth: isKnown(growth) ? growth.value : null,
    ...(!isKnown(growth) && { growthReason: resultShape(growth, words).reason }),
  }
}

function commonOf(line: ComparisonLine, { period, base, flow }: ComparisonView, words: CompareAnswerWords) {
  const common = isSummable(line) && flow !== 'B' ? commonMonths(line.valueOf, period, base) : null
  return (
    common && {
      complete: { have: common.have, need: common.need },
      periods: common.periods.map(formatPeriod),
      value: exactOrNull(common.value),
      againstValue: exactOrNull(common.against),
      growth: resultShape(common.growth, words),
    }
  )
}

/** Every line with its comparison and, in the measure asked for, its figures over time. */
function seriesOf({ pairs, view, lines, indexBase }: CompareAnswerInput, words: CompareAnswerWords) {
  const figuresOf = (line: ComparisonLine): PairFigures =>
    pairs.find((each) => each.reporter === line.reporter && each.partner === line.partner)!
  const { base, measure, periods } = view
  const overTime = linesOverTime(lines, periods, measure, {
    ...{ indexBase, relation: base.relation, chosen: base.periods[0], averageFrom: averageFromOf(base) },
    weightOf: (line) => weightSelection(figuresOf(line), line.source),
  })
  return lines.map((line) => {
    const drawn = overTime.series.find((series) => series.line === line)
    const leftOut = overTime.leftOut.find((each) => each.line === line)
    return {
      ...{ reporter: line.reporter, partner: line.partner, source: line.source, unit: line.unit, flow: line.flow },
      ...sidesOf(line, view, words),
      measure,
      indexBase: measure === 'index' && indexBase ? formatPeriod(indexBase) : null,
      leftOut: leftOut?.reason ?? null,
      series: drawn ? periods.map((period, i) => pointOf(period, drawn.results[i]!)) : [],
    }
  })
}

const pointOf = (period: Period, result: Result) => ({
  period: formatPeriod(period),
  value: isKnown(result) ? (result.exact === undefined ? result.value : exactOrNull(result.exact)) : null,
  ...(!isKnown(result) && { reason: result.cannot }),
})

function partsOf(figures: PairFigures, { selection: own, flow, period, base }: ComparisonView, language: Language) {
  const selection = choosePartsSelection(figures, own, flow, period)
  if (!selection) return null
  const { total, parts, notAllocated } = sectorParts(selection, flow, period, base)
  return {
    source: selection.source,
    unit: selection.unit,
    total: { value: exactOrNull(total.value.value), against: exactOrNull(total.against.value), growth: total.growth },
    parts: parts.map((part) => ({
      id: part.id,
      label: sectorWords(part.id as Parameters<typeof sectorWords>[0], language).name,
      value: exactOrNull(part.value.value),
      status: statusWord(part.value),
      share: part.share,
      against: exactOrNull(part.against.value),
      growth: part.growth,
      contribution: part.contribution,
      excluded: excludedCount(part.value),
      againstExcluded: excludedCount(part.against),
    })),
    notAllocated: {
      value: exactOrNull(notAllocated.value),
      share: notAllocated.share,
      against: exactOrNull(notAllocated.against),
      contribution: notAllocated.contribution,
    },
  }
}

function indicatorShape({ result, ...indicator }: IndicatorResult, words: CompareAnswerWords, language: Language) {
  const product = isKnown(result) ? result.with?.product : undefined
  return {
    ...indicator,
    ...words.indicator(indicator.id),
    ...resultShape(result, words),
    ...(product !== undefined && { label: partLabel(String(product), language) }),
  }
}
