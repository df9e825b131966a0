/** Pixels of a picture for the preview of a link, as those who show previews expect them. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const
