import { database } from '@/lib/store/database'

export const dynamic = 'force-dynamic'

/** The database answers. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    await database().query('SELECT 1')
    return new Response('ready\n', { headers })
  } catch {
    return new Response('the database does not answer\n', { status: 503, headers })
  }
}
