import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { drawApart, type PictureTask } from '@/lib/server/draw-apart'
import { FONTS } from '@/lib/server/picture-fonts'

const task = (children: string, drawn: object = {}): PictureTask => ({
  ...{ width: 120, height: 60, fonts: FONTS },
  drawing: { type: 'div', props: { style: { display: 'flex', fontFamily: 'Latin' }, children }, ...drawn },
})

/** The numbers of the processes that draw for this one. */
function drawers(): number[] {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'bin/draw-picture.js'], { encoding: 'utf8' })
    return found.trim().split('\n').map(Number)
  } catch {
    return []
  }
}

const WAITING = { timeout: 20_000, interval: 10 }

test('a picture is drawn by a process of its own, which is gone afterwards', async () => {
  const work = drawApart(task('1992'))
  await vi.waitFor(() => expect(drawers()).toHaveLength(1), WAITING)
  const picture = await work
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([120, 60])
  expect(drawers()).toEqual([])
})

test(
  'pictures are drawn one after the other, the same one once, and too many are refused',
  { timeout: 60_000 },
  async () => {
    const same = [drawApart(task('0')), drawApart(task('0'))]
    const others = ['1', '2'].map((said) => drawApart(task(said)))
    await expect((async () => drawApart(task('3'), 2))()).rejects.toMatchObject({
      status: 503,
      headers: { 'Retry-After': '10' },
    })
    const seen = new Set<number>()
    let most = 0
    const watch = setInterval(() => {
      const now = drawers()
      now.forEach((pid) => seen.add(pid))
      most = Math.max(most, now.length)
    }, 50)
    const drawn = await Promise.all([...same, ...others]).finally(() => clearInterval(watch))
    expect(drawn[0]!.equals(drawn[1]!)).toBe(true)
    expect(new Set(drawn.map((each) => each.toString('base64'))).size).toBe(3)
    expect(most).toBe(1)
    expect(seen.size).toBe(3)
    expect((await drawApart(task('3'))).length).toBeGreaterThan(0)
  },
)

test('when that process is ended or cannot draw it is an error, and the next picture is drawn', async () => {
  const ended = drawApart(task('2020'))
  ended.catch(() => undefined)
  const next = drawApart(task('2021'))
  await vi.waitFor(() => expect(drawers()).toHaveLength(1), WAITING)
  drawers().forEach((pid) => process.kill(pid, 'SIGKILL'))
  await expect(ended).rejects.toThrow('ended with SIGKILL')
  expect((await next).subarray(1, 4).toString()).toBe('PNG')
  await expect(drawApart(task('', { props: { style: { display: 'table' } } }))).rejects.toThrow('"display"')
})
