export interface SkeletonProps {
  /** What is on its way: "Loading sectors". Read out; the shape is for the eye. */
  readonly label: string
  /** Height in px of what will stand here, so that nothing moves when it comes. */
  readonly height: number
}

/** Holds the place of a chart or table that is still being fetched. */
export function Skeleton({ label, height }: SkeletonProps) {
  return (
    <div role="status" style={{ blockSize: height }} className="flex items-end border-b border-hairline bg-wash p-4">
      <span className="text-14 text-ink-muted">{label}</span>
    </div>
  )
}
