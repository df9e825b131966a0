import { useEffect, useState } from 'react'

/** A value that is followed only once it has stood for some milliseconds: what is typed is not asked about letter by letter. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

/** Milliseconds: whoever looks through pairs one after the other is past before. */
const A_MOMENT = 150

/** Whether a value has stood for a moment; the first one is taken to have. What is no part of the first sight is asked for then. */
export const useHasSettled = (value: string): boolean => useSettled(value, A_MOMENT) === value
