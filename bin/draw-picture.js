/**
 * Draws one picture and goes: a process of the server, started by lib/server/draw-apart.ts. The picture comes as JSON, its PNG
 * goes to the standard output. Plain JavaScript, because the loader for TypeScript takes longer than the drawing.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { ImageResponse } from 'next/og.js'

// Pages go first where processors are few.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const { resolve } = createRequire(import.meta.url)
/** @type {import('../lib/server/draw-apart').PictureTask} */
const { drawing, width, height, fonts } = JSON.parse(await text(process.stdin))
const picture = new ImageResponse(drawing, {
  width,
  height,
  fonts: await Promise.all(fonts.map(async ({ file, ...font }) => ({ ...font, data: await readFile(resolve(file)) }))),
})
// Whole, so that what fails in drawing is an error and not half an image.
process.stdout.end(Buffer.from(await picture.arrayBuffer()))
