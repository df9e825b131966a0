import { TEMPLATE } from '@/lib/import/own-csv'
import { withProblems } from '@/lib/server/problem-response'

export const dynamic = 'force-dynamic'

/** `GET /imports/template.csv`: our own form with its columns and a row for each thing it can say, to be filled in. */
export const GET = withProblems(
  (): Response =>
    new Response(TEMPLATE, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bilateral-template.csv"',
        'X-Content-Type-Options': 'nosniff',
      },
    }),
)
