import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import { type ReactNode, useRef } from 'react'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** A button that opens it; leave out when `open` is yours. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Buttons, the main one first; on phones they stack, full width. */
  actions?: ReactNode
  children?: ReactNode
}

const firstField = ':is(input, textarea, select):not([type=hidden], :disabled)'

/** An item of a menu is gone when the dialog closes; the button of the menu is not. */
function lasting(pressed: Element | null): Element | null {
  const button = pressed?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return button ? document.getElementById(button) : pressed
}

/** What a notice offers, such as to undo, belongs to what was done in the dialog: pressing it does not close it. */
function keepForNotice(event: CustomEvent<{ originalEvent: PointerEvent }>) {
  const { target } = event.detail.originalEvent
  if (target instanceof Element && target.closest('[data-notice]')) event.preventDefault()
}

/** 560 px in the middle of the screen; on a phone it comes up from the lower edge. */
export function Dialog({ title, description, trigger, open, onOpenChange, actions, children }: DialogProps) {
  const state = open === undefined ? {} : { open }
  const opener = useRef<Element>(null)
  // The first thing to fill in, else the first to press.
  const begin = (event: Event) => {
    opener.current = lasting(document.activeElement)
    const field = event.currentTarget instanceof Element && event.currentTarget.querySelector(firstField)
    if (!(field instanceof HTMLElement)) return
    event.preventDefault()
    field.focus()
  }
  // Radix knows the way back to its own trigger only.
  const end = (event: Event) => {
    if (trigger || !(opener.current instanceof HTMLElement)) return
    event.preventDefault()
    if (opener.current.isConnected) opener.current.focus()
    // What was done may have taken its button away, and led on to somewhere.
    else if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true })
  }
  return (
    <Radix.Root {...state} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil data-[state=closed]:animate-leave" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={begin}
          onCloseAutoFocus={end}
          onPointerDownOutside={keepForNotice}
          className="fixed z-50 flex flex-col border-line bg-surface shadow-float outline-none data-[state=closed]:animate-leave max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:animate-slide-up max-sm:rounded-t-panel max-sm:border-t sm:top-[12dvh] sm:left-1/2 sm:max-h-[76dvh] sm:w-140 sm:max-w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:animate-fade sm:rounded-panel sm:border"
        >
          <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-4 max-sm:px-4">
            <div className="min-w-0">
              <Radix.Title className="text-heading font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-quiet">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" icon={<X size={20} />} size="small" tooltip={false} className="-mr-1.5" />
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-6 pb-6 max-sm:px-4">{children}</div>
          {actions && (
            <footer className="flex flex-row-reverse flex-wrap gap-2 border-t border-line px-6 py-4 max-sm:flex-col max-sm:px-4 max-sm:pb-[max(1rem,env(safe-area-inset-bottom))]">
              {actions}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Wrap a button of a dialog in it, and pressing the button closes the dialog too. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
