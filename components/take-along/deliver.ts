/** Hands a file to the browser's downloads. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the blob a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/**
 * Puts a text on the clipboard, with HTML beside it where there is some.
 * @throws Error where the browser does not allow it
 */
export async function copy(text: string, html?: string): Promise<void> {
  // Only pages on https or on this machine have the clipboard; a server in a house network has neither.
  if (navigator.clipboard && window.isSecureContext) {
    try {
      if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text)
      else {
        const blob = (type: string, content: string): Blob => new Blob([content], { type })
        const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }
        await navigator.clipboard.write([new ClipboardItem(item)])
      }
      return
    } catch {
      // Refused or unfinished: the older way asks no permission.
    }
  }
  if (!copyByEvent(text, html)) throw new Error('The browser does not let this page copy.')
}

function copyByEvent(text: string, html: string | undefined): boolean {
  let written = false
  const write = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    written = true
  }
  document.addEventListener('copy', write, { capture: true })
  try {
    return document.execCommand('copy') && written
  } finally {
    document.removeEventListener('copy', write, { capture: true })
  }
}

/**
 * Prints one part of the page alone, with a line about it below: print.css hides what neither holds it nor stands in it.
 * @throws Error where nothing has the id
 */
export function printAlone(id: string, about: string): void {
  const part = document.getElementById(id)
  if (!part) throw new Error(`nothing has the id ${id}`)
  const line = document.createElement('p')
  line.className = 'print-only mt-3 max-w-measure text-12'
  line.textContent = about
  part.append(line)
  const done = (): void => {
    part.removeAttribute('data-printed')
    line.remove()
    window.removeEventListener('afterprint', done)
  }
  part.setAttribute('data-printed', '')
  window.addEventListener('afterprint', done)
  window.print()
}
