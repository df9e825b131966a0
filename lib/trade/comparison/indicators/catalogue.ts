import { cannot, type Result } from '../result'
import { isAdditive } from '../../observation'
import { balanceOf, coverageOf, normalisedBalanceOf, unitValueOf } from './both-ways'
import type { Indicator, IndicatorInput } from './indicator'
import { compoundGrowthOf, contributionOf, growthOf, indexOf, shareOf } from './over-time'
import { concentrationOf, grubelLloydOf, normalisedConcentrationOf } from './products'
import { advantageOf, intensityOf, partnerShareOf, rankOf } from './world'

const HANDBOOK = 'M. Mikic, J. Gilbert: Trade Statistics in Policymaking, United Nations ESCAP, 2009'
const WITS = 'World Bank, World Integrated Trade Solution: Trade Indicators'

/** Every indicator, in the order they are shown. */
export const INDICATORS = [
  { id: 'growth', kind: 'growth', formula: 'V₁ / V₀ − 1', source: null, compute: growthOf },
  {
    id: 'compound-growth',
    kind: 'growth',
    formula: '(V₁ / V₀)^(1 / years) − 1',
    source: 'World Bank, World Development Indicators, Statistical methods: geometric growth rate',
    compute: compoundGrowthOf,
  },
  { id: 'index', kind: 'index', formula: '100 · V / V_base', source: null, compute: indexOf },
  {
    id: 'contribution',
    kind: 'points',
    formula: '(V₁ₖ − V₀ₖ) / V₀ = (V₀ₖ / V₀) · growthₖ',
    source: null,
    compute: contributionOf,
  },
  { id: 'share', kind: 'percent', formula: 'Vₖ / V', source: WITS, compute: shareOf },
  { id: 'partner-share', kind: 'percent', formula: 'Vᵢⱼ / Vᵢ', source: WITS, compute: partnerShareOf },
  { id: 'rank', kind: 'rank', formula: '1 + #{ k : Vᵢₖ > Vᵢⱼ }', source: null, compute: rankOf },
  {
    id: 'balance',
    kind: 'amount',
    formula: 'X − M',
    source: 'United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010',
    compute: balanceOf,
  },
  {
    id: 'normalised-balance',
    kind: 'number',
    formula: '(X − M) / (X + M)',
    source: HANDBOOK,
    compute: normalisedBalanceOf,
  },
  {
    id: 'coverage',
    kind: 'percent',
    formula: 'X / M',
    source: 'INSEE, Définitions: Taux de couverture',
    compute: coverageOf,
  },
  {
    id: 'unit-value',
    kind: 'amount',
    formula: 'V / net weight',
    source: 'ILO, IMF, OECD, UNECE, World Bank: Export and Import Price Index Manual, 2009',
    compute: unitValueOf,
  },
  {
    id: 'concentration',
    kind: 'number',
    formula: 'H = Σ (Vₖ / Σ V)²',
    source: 'O. C. Herfindahl, 1950; A. O. Hirschman: The Paternity of an Index, American Economic Review 54, 1964',
    compute: concentrationOf,
  },
  {
    id: 'normalised-concentration',
    kind: 'number',
    formula: '(√H − √(1/n)) / (1 − √(1/n))',
    source: 'UNCTAD, Handbook of Statistics, Calculation methods: product concentration index',
    compute: normalisedConcentrationOf,
  },
  {
    id: 'grubel-lloyd',
    kind: 'number',
    formula: '1 − Σ |Xₖ − Mₖ| / Σ (Xₖ + Mₖ)',
    source: 'H. G. Grubel, P. J. Lloyd: Intra-Industry Trade, Macmillan, 1975',
    compute: grubelLloydOf,
  },
  {
    id: 'advantage',
    kind: 'number',
    formula: '(Xᵢₖ / Xᵢ) / (X_wₖ / X_w)',
    source:
      'B. Balassa: Trade Liberalisation and “Revealed” Comparative Advantage, The Manchester School 33, 1965; ' + WITS,
    compute: advantageOf,
  },
  {
    id: 'intensity',
    kind: 'number',
    formula: '(Xᵢⱼ / Xᵢ) / (X_wⱼ / X_w)',
    source: 'K. Kojima: The Pattern of International Trade among Advanced Countries, 1964; ' + WITS,
    compute: intensityOf,
  },
] as const satisfies readonly Indicator[]

export type IndicatorId = (typeof INDICATORS)[number]['id']

/** Indicators that an index, which has no level, can give. */
const OF_RATIOS: readonly string[] = ['growth', 'compound-growth', 'index']

export interface IndicatorResult extends Omit<Indicator, 'compute' | 'id'> {
  readonly id: IndicatorId
  readonly result: Result
}

/** Every indicator of the catalogue with its figure or the reason why there is none. */
export function indicatorsOf(input: IndicatorInput): IndicatorResult[] {
  return INDICATORS.map(({ compute, ...indicator }) => ({
    ...indicator,
    result:
      isAdditive(input.line.measure) || OF_RATIOS.includes(indicator.id) ? compute(input) : cannot('index-measure'),
  }))
}
