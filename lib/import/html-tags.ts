/** What a web page is made of, as far as its tables need it. */
export interface TagHandler {
  text(text: string): void
  /** `attributes`: the rest of the tag as it stands. `line`: where it begins, from 1. */
  open(name: string, attributes: string, line: number): void
  close(name: string): void
}

/** Elements whose content is no text of the page. */
const RAW = new Set(['script', 'style', 'textarea', 'template', 'noscript', 'xmp', 'iframe', 'title'])
const LONGEST_TAG = 1 << 16
const TAG = /^<(\/?)([a-z][a-z\d:-]*)/i

/**
 * Takes a web page apart into tags and text, chunk by chunk; scripts, styles and comments are passed over unread.
 * Nothing is ever run. Memory does not grow: a tag is followed for 64 Ki characters, then it is text.
 */
export class HtmlTags {
  #rest = ''
  #line = 1
  /** What ends the stretch that is passed over; null outside of one. */
  #until: string | null = null

  constructor(private readonly handler: TagHandler) {}

  push(chunk: string): void {
    this.#work(this.#rest + chunk, false)
  }

  end(): void {
    this.#work(this.#rest, true)
  }

  #work(text: string, final: boolean): void {
    let at = 0
    let lineEnd = text.indexOf('\n')
    while (at < text.length) {
      const next = this.#until === null ? this.#step(text, at, final) : this.#pass(text, at, this.#until)
      if (next === null) break
      at = next
      for (; lineEnd >= 0 && lineEnd < at; lineEnd = text.indexOf('\n', lineEnd + 1)) this.#line++
    }
    this.#rest = text.slice(at)
  }

  /** Passes over text up to its end mark; keeps what could be the start of the mark. */
  #pass(text: string, at: number, until: string): number | null {
    const mark = new RegExp(until, 'gi')
    mark.lastIndex = at
    const end = mark.exec(text)?.index ?? -1
    if (end < 0) {
      const kept = Math.max(at, text.length - until.length)
      return kept > at ? kept : null
    }
    this.#until = null
    return until === '-->' ? end + until.length : end
  }

  /** Hands on the text up to the next tag, or the tag at hand; null where more text is needed. */
  #step(text: string, at: number, final: boolean): number | null {
    const start = text.indexOf('<', at)
    if (start !== at) {
      const end = start < 0 ? text.length : start
      this.handler.text(text.slice(at, end))
      return end
    }
    if (!final && text.length - at < 4) return null
    if (text.startsWith('<!--', at)) {
      this.#until = '-->'
      return at + 4
    }
    if (!/^<[a-z/!?]/i.test(text.slice(at, at + 2))) {
      this.handler.text('<')
      return at + 1
    }
    const end = tagEnd(text, at)
    if (end < 0) {
      if (!final && text.length - at < LONGEST_TAG) return null
      const stop = Math.min(text.length, at + LONGEST_TAG)
      this.handler.text(text.slice(at, stop))
      return stop
    }
    const tag = TAG.exec(text.slice(at, at + 40))
    if (!tag) return end
    const name = tag[2]!.toLowerCase()
    if (tag[1] === '/') this.handler.close(name)
    else {
      this.handler.open(name, text.slice(at + tag[0].length, end - 1), this.#line)
      if (RAW.has(name) && text[end - 2] !== '/') this.#until = `</${name}`
    }
    return end
  }
}

/** The position after a tag's `>`, which may also stand within quotes; -1 where it is not there. */
function tagEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_TAG)
  let quote = ''
  for (let i = at + 1; i < most; i++) {
    const char = text[i]!
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '>') return i + 1
    else if ((char === '"' || char === "'") && text[i - 1] === '=') quote = char
  }
  return -1
}
