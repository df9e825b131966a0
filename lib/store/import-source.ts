import { z } from 'zod'
import ofFormats from '../../prisma/seed/format-sources.json'
import ofSeed from '../../prisma/seed/sources.json'
import type pg from 'pg'
import { NO_PUBLISHER } from '../trade/publisher'
import { sourceIdFrom } from '../trade/source-id'

/** What is written into a source that is new. */
export interface SourceDraft {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly terms: string | null
  readonly note: string | null
  readonly published: string | null
}

/** Sources whose texts come with the program: those of the seed and of the formats. */
export const KNOWN_SOURCES: readonly SourceDraft[] = [...ofSeed, ...ofFormats]

export const SOURCE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MAX_ID = 80

/** Of a source, what a caller may say about it; the rest is filled in. */
export const sourceWish = z.strictObject({
  id: z.string().max(MAX_ID).regex(SOURCE_ID),
  title: z.string().trim().min(1).max(200).optional(),
  publisher: z.string().trim().min(1).max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  terms: z.string().trim().max(2000).nullable().optional(),
})
export type SourceWish = z.infer<typeof sourceWish>

/**
 * The id of a source named after a file, without the file's extension; `upload` when its name has no letter or digit.
 * Refused rows come down as `<source>-rejected.csv`: mended, they belong to the source that the rest went into.
 */
export function sourceIdOf(fileName: string): string {
  const stem = fileName.replace(/(?:\.(?:csv|tsv|tab|txt|gz|zip|xlsx?|ods))+$/i, '')
  return sourceIdFrom(stem.replace(/-rejected(?: ?\(\d+\))?$/i, '')) || 'upload'
}

/**
 * The source a file's figures belong to: the one that is named, else the format's own, else one named after the file.
 * Texts that nobody gave are those that come with the program; the title is else the id that was named, or the file's name.
 */
export function draftSource(wish: SourceWish | null, ofFormat: string | null, fileName: string): SourceDraft {
  const id = wish?.id ?? ofFormat ?? sourceIdOf(fileName)
  const texts = KNOWN_SOURCES.find((source) => source.id === id) ?? {
    title: wish?.id ?? fileName,
    publisher: NO_PUBLISHER,
    url: null,
    terms: null,
    note: null,
    published: null,
  }
  return {
    ...texts,
    id,
    title: wish?.title ?? texts.title,
    publisher: wish?.publisher ?? texts.publisher,
    url: wish?.url ?? texts.url,
    terms: wish?.terms || texts.terms,
  }
}

/** Writes a source that is new; one that is there keeps its texts. */
export async function addSource(client: pg.ClientBase, draft: SourceDraft): Promise<void> {
  await client.query(
    `INSERT INTO source (id, title, publisher, url, terms, note, published) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO NOTHING`,
    [draft.id, draft.title, draft.publisher, draft.url, draft.terms, draft.note, draft.published],
  )
}
