'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { FileSpreadsheet, FileText, Image as ImageIcon, Link2, Printer, Quote, Table2 } from 'lucide-react'
import { Header, I18nProvider, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { take, type Taking } from './take'
import type { TakeAlongProps, TakingResult } from './TakeAlong'

interface TakeAlongMenuProps extends TakeAlongProps {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onResult: (result: TakingResult | null) => void
}

type Noted = 'png' | 'svg' | 'spreadsheet' | 'machine'
interface Item {
  readonly way: Taking
  readonly icon: typeof Table2
  readonly note?: Noted
}

const PICTURES: readonly Item[] = [
  { way: 'png', icon: ImageIcon, note: 'png' },
  { way: 'svg', icon: ImageIcon, note: 'svg' },
]
const FIGURES: readonly Item[] = [
  { way: 'spreadsheet', icon: FileSpreadsheet, note: 'spreadsheet' },
  { way: 'machine', icon: FileText, note: 'machine' },
  { way: 'copyTable', icon: Table2 },
]
const REFERENCE: readonly Item[] = [
  { way: 'copyCitation', icon: Quote },
  { way: 'copyBibtex', icon: Quote },
  { way: 'copyLink', icon: Link2 },
  { way: 'print', icon: Printer },
]

/** The menu over the page; Escape or a click elsewhere closes it, and the focus returns to its button. */
export function TakeAlongMenu({ triggerRef, onClose, onResult, ...props }: TakeAlongMenuProps) {
  const t = useTranslations('take')
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const sections = [
    ...(props.draw ? [{ name: 'picture' as const, items: PICTURES }] : []),
    { name: 'figures' as const, items: FIGURES },
    { name: 'reference' as const, items: REFERENCE },
  ]
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Opened while its key is still down, or right after it was closed, the menu is focused as a whole only, or what lies
    // behind it loses the focus to nothing: the next key would be lost.
    let frame = requestAnimationFrame(function look() {
      const [items, active] = [menu.current, document.activeElement]
      if (items?.querySelector(':focus')) return
      if (active === items || active === document.body) items?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const act = (way: Taking): void => {
    onClose()
    void take(way, props, t, language).then(onResult)
  }
  return (
    <I18nProvider locale={locale}>
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={triggerRef}
        placement="bottom end"
        className="w-72 max-w-[92vw] overflow-y-auto rounded-control border border-control bg-raised py-1 text-ink shadow-float"
      >
        <Menu
          ref={menu}
          aria-label={t('label', { title: props.title })}
          autoFocus="first"
          onAction={(key) => act(key as Taking)}
          className="outline-none"
        >
          {sections.map(({ name, items }) => (
            <MenuSection key={name} className="border-hairline not-first:mt-1 not-first:border-t not-first:pt-1">
              <Header className="px-3 py-1 text-12 text-ink-muted">{t(name)}</Header>
              {items.map(({ way, icon: Icon, note }) => (
                <MenuItem
                  key={way}
                  id={way}
                  textValue={t(way)}
                  className="flex cursor-pointer items-start gap-2.5 px-3 py-1.5 text-14 outline-none data-focused:bg-wash data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-ink pointer-coarse:min-h-11 pointer-coarse:items-center"
                >
                  <Icon size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-ink-muted" />
                  <span className="min-w-0">
                    <Text slot="label">{t(way)}</Text>
                    {note && (
                      <Text slot="description" className="block text-12 text-ink-muted">
                        {t(`${note}Note`)}
                      </Text>
                    )}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  )
}
