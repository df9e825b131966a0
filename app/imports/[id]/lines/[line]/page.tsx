import type { Metadata } from 'next'
import { cache } from 'react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QuotedLines } from '@/components/imports/QuotedLines'
import { importStore } from '@/lib/server/import-requests'
import { quoteLine } from '@/lib/store/import-quote'

/** The line of the address, with those around it, as the file of the import has them. */
const quoteOf = cache(async (id: string, line: string) => {
  const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)
  const quote = isNumber(id) && isNumber(line) ? await quoteLine(importStore(), Number(id), Number(line)) : null
  return quote ?? notFound()
})

type Address = PageProps<'/imports/[id]/lines/[line]'>

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { id, line } = await params
  const [{ file }, t] = await Promise.all([quoteOf(id, line), getTranslations('imports.quote')])
  return { title: t('pageTitle', { line: Number(line), file: file.name }) }
}

export default async function LinePage({ params }: Address) {
  const { id, line } = await params
  const [quote, t] = await Promise.all([quoteOf(id, line), getTranslations('imports.quote')])
  return (
    <div className="page-width py-8">
      <h1 className="max-w-measure text-28 wrap-anywhere">{t('title', { line: Number(line) })}</h1>
      <p className="mt-1 mb-6 text-14 text-ink-muted wrap-anywhere">
        <Link href={`/imports/${id}`} className="inline-flex min-h-6 items-center">
          {t('import', { id: Number(id), file: quote.file.name })}
        </Link>
      </p>
      <QuotedLines quote={quote} line={Number(line)} />
    </div>
  )
}
