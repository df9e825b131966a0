import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'

/** Searches the list by its address (`?q=`): works before and without JavaScript, and Back undoes it. */
export function PairSearch({ query, asOf }: { query: string; asOf: string }) {
  const t = useTranslations('home.pairs')
  return (
    <Form action="/" role="search" scroll={false} className="flex items-end gap-2">
      <TextField
        // A new query from Back or Forward replaces what stands in the field.
        key={query}
        type="search"
        name="q"
        label={t('search')}
        defaultValue={query}
        maxLength={100}
        autoComplete="off"
        className="w-64 max-w-full min-w-0 flex-1"
      />
      {asOf && <input type="hidden" name="asof" value={asOf.slice('asof='.length)} />}
      <Button type="submit">{t('searchButton')}</Button>
    </Form>
  )
}
