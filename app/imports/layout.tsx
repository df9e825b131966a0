import { KeepFocus } from '@/components/ui/KeepFocus'

/** All of the way from a file to its figures: whatever disappears on it, the focus stays. */
export default function ImportsLayout({ children }: LayoutProps<'/imports'>) {
  return <KeepFocus>{children}</KeepFocus>
}
