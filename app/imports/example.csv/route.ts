import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withProblems } from '@/lib/server/problem-response'

export const dynamic = 'force-dynamic'

const EXAMPLE = 'prisma/seed/comtrade-russia-reports-exports-hs2.csv'

/** `GET /imports/example.csv`: a whole file in our own form as it is imported, Russia's exports to Morocco by HS chapter. */
export const GET = withProblems(
  async (): Promise<Response> =>
    new Response(await readFile(join(process.cwd(), EXAMPLE)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bilateral-example.csv"',
        'X-Content-Type-Options': 'nosniff',
      },
    }),
)
