import { timeDrawing } from '@/components/charts/time-drawing'
import type { FigureWords } from '@/components/charts/figure-words'
import type { TimeChartModel } from '@/components/charts/time-rows'
import { TimeInk } from '@/components/charts/TimePicture'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { LinkPictureContent } from './LinkPicture'

const HATCH = 'hatch'
const hatchOf = (flow: SummaryFlow): string => `url(#${HATCH}${flow})`

/** Trade over time as the preview of a link shows it: the lines, without the panel about zero, for which there is no room. */
export function timeChart(
  whole: TimeChartModel,
  words: FigureWords,
  drawn: { readonly bars: boolean; readonly unit: string },
): LinkPictureContent['chart'] {
  const model = whole.series.length > 0 ? { ...whole, balance: null } : whole
  if (model.series.length === 0 && !model.balance) return null
  return (size) => {
    const drawing = timeDrawing(model, words, { ...size, ...drawn })
    return <TimeInk {...{ model, drawing, hatchOf }} hatchId={HATCH} gapWord={words.t('gap')} />
  }
}
