'use client'

import { useMemo } from 'react'
import { Button } from '@/components/ui/Button'
import { commonMonths, rangesOf } from '@/lib/trade/comparison/common-months'
import { isSummable } from '@/lib/trade/comparison/lines'
import { isKnown } from '@/lib/trade/comparison/result'
import { formatGrowth } from '@/lib/trade/format'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

/** Where a side is not complete: growth over the months that both have, once it is asked for, with those months named. */
export function CommonGrowth() {
  const { view, lines, locale, address, nameOf } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const [line] = lines
  const { period, base, flow } = view
  const common = useMemo(
    () => (isSummable(line) && flow !== 'B' ? commonMonths(line.valueOf, period, base) : null),
    [line, flow, period, base],
  )
  if (!common || common.have === 0) return null
  const asked = address.query.common
  return (
    <div className="mt-2 max-w-measure text-16">
      {asked && isKnown(common.growth) && (
        <p data-testid="common">
          {t('common.sentence', {
            have: common.have,
            need: common.need,
            months: new Intl.ListFormat(locale).format(rangesOf(common.periods).map((each) => words.period(each))),
            growth: formatGrowth(common.growth.value, { locale }),
            base: words.base(base, 'against'),
          })}
        </p>
      )}
      <Button variant="secondary" className="mt-2" onClick={() => address.change({ common: !asked })}>
        {t(asked ? 'common.leave' : 'common.ask', { have: common.have, need: common.need })}
      </Button>
    </div>
  )
}
