import type pg from 'pg'

/**
 * Says of the transaction in which it stands that it changes nothing that a kept page shows, so that `findSnapshot` gives the
 * same name after it as before. Only for files that are not imported yet and for how far work on one has come: who says it of
 * anything else makes pages show what is no longer so.
 */
export const UNSEEN = `INSERT INTO unseen_write (xid) VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING`

/** A statement of its own that nobody sees on a kept page. */
export const unseen = (statement: string): string => `WITH unseen AS (${UNSEEN}) ${statement}`

/** Forgets what has been said long ago: pages asked for since have taken notice. */
export async function forgetUnseenWrites(client: pg.ClientBase): Promise<void> {
  await client.query(`DELETE FROM unseen_write WHERE written_at < now() - interval '1 hour'`)
}
