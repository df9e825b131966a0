import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from '../../../components/ui/Button'
import { Notice } from '../../../components/ui/Notice'
import { Panel } from '../../../components/ui/Panel'
import { ProgressBar } from '../../../components/ui/ProgressBar'
import { SegmentedControl } from '../../../components/ui/SegmentedControl'
import { Select } from '../../../components/ui/Select'
import { TextField } from '../../../components/ui/TextField'

const OPTIONS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

test('a segmented control is a group of radio buttons with one name, of which one is checked', () => {
  const markup = renderToStaticMarkup(
    <SegmentedControl label="View" value="table" options={OPTIONS} onChange={() => {}} />,
  )
  expect(markup).toContain('<legend class="sr-only">View</legend>')
  const radios = [...markup.matchAll(/<input type="radio"[^>]*>/g)].map((match) => match[0])
  expect(radios).toHaveLength(2)
  expect(new Set(radios.map((radio) => / name="([^"]+)"/.exec(radio)?.[1])).size).toBe(1)
  expect(radios.map((radio) => radio.includes('checked=""'))).toEqual([false, true])
})

test('a select has its label, and the option that is chosen', () => {
  const markup = renderToStaticMarkup(<Select label="Unit" value="table" options={OPTIONS} onChange={() => {}} />)
  const [, id] = /<label for="([^"]+)"/.exec(markup) ?? []
  expect(markup).toContain(`id="${id}"`)
  expect(markup).toContain('<option value="table" selected="">Table</option>')
})

test('a progress bar tells its share and its words, and no share while the extent is unknown', () => {
  const known = renderToStaticMarkup(<ProgressBar label="Reading" value={0.414} text="41,400 of 100,000 rows" />)
  expect(known).toContain('aria-valuenow="41"')
  expect(known).toContain('aria-valuetext="41,400 of 100,000 rows"')
  expect(renderToStaticMarkup(<ProgressBar label="Reading" value={7} text="" />)).toContain('aria-valuenow="100"')
  expect(renderToStaticMarkup(<ProgressBar label="Reading" value={null} text="12 rows" />)).not.toContain(
    'aria-valuenow',
  )
})

test('an error interrupts, a warning waits, and what stood there from the start is not announced', () => {
  const role = (markup: string): string | undefined => /^<div role="(\w+)"/.exec(markup)?.[1]
  expect(role(renderToStaticMarkup(<Notice kind="error" title="Refused" />))).toBe('alert')
  expect(role(renderToStaticMarkup(<Notice kind="warning" title="Odd" />))).toBe('status')
  expect(role(renderToStaticMarkup(<Notice kind="error" title="Refused" announce={false} />))).toBeUndefined()
})

test('a panel is a section named by its heading, with the source below', () => {
  const markup = renderToStaticMarkup(
    <Panel title="Sectors of 2020" source="Source: IMF">
      chart
    </Panel>,
  )
  const [, id] = /<section aria-labelledby="([^"]+)"/.exec(markup) ?? []
  expect(markup).toMatch(new RegExp(`<h2 id="${id}"[^>]*>Sectors of 2020</h2>.*chart.*Source: IMF`))
})

test('a field with a problem is marked invalid and described by the sentence', () => {
  const markup = renderToStaticMarkup(<TextField label="Password" problem="The password is not right." />)
  const [, id] = /aria-describedby="([^"]+)"/.exec(markup) ?? []
  expect(markup).toContain('aria-invalid="true"')
  expect(markup).toMatch(new RegExp(`<p id="${id}"[^>]*>The password is not right.</p>`))
})

test('a busy button keeps the focus: it is not disabled, only said to be', () => {
  const markup = renderToStaticMarkup(<Button busy>Import</Button>)
  expect(markup).toContain('aria-disabled="true"')
  expect(markup).toContain('aria-busy="true"')
  expect(markup).not.toContain('disabled=""')
})
