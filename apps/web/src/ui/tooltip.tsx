import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type Side = 'top' | 'right' | 'bottom'

interface TooltipProps {
  text: ReactNode
  /** One control. */
  children: ReactNode
  side?: Side
  /** Off where the words are the control's own name already. */
  describes?: boolean
}

/**
 * Words on hover and on keyboard focus. Made by hand because the shell needs it at once and Radix's would cost the
 * first screen 15 kB; the browser's top layer keeps it above everything.
 */
export function Tooltip({ text, children, side = 'bottom', describes = true }: TooltipProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)

  const [turn] = useState(() => slowly(setOpen))

  useEffect(() => {
    const control = anchor.current?.firstElementChild
    return control ? watch(control, turn) : undefined
  }, [turn])

  useEffect(() => {
    const control = anchor.current?.firstElementChild
    const words = bubble.current
    if (!open || !control || !words) return
    words.showPopover()
    place(control, words, side)
    // The pointer may travel onto the words, to read them under a magnifier or to copy them.
    words.addEventListener('pointerenter', () => turn(true, 0))
    words.addEventListener('pointerleave', () => turn(false, grace))
    if (describes) control.setAttribute('aria-describedby', id)
    return () => {
      if (describes) control.removeAttribute('aria-describedby')
    }
  }, [open, side, describes, id, turn])

  return (
    <span ref={anchor} className="contents">
      {children}
      {open && (
        <span
          ref={bubble}
          id={id}
          role="tooltip"
          popover="manual"
          className="fixed inset-auto m-0 max-w-64 animate-fade rounded-control bg-ink px-2 py-1 text-small font-medium text-paper shadow-float"
        >
          {text}
        </span>
      )}
    </span>
  )
}

const delay = 400
const grace = 100

type Turn = (open: boolean, after: number) => void

function slowly(setOpen: (open: boolean) => void): Turn {
  let timer = 0
  return (open, after) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(setOpen, after, open)
  }
}

function watch(control: Element, turn: Turn) {
  const stop = new AbortController()
  const on = (target: EventTarget, event: string, act: (event: Event) => void) =>
    target.addEventListener(event, act, { signal: stop.signal })
  on(control, 'pointerenter', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'mouse') turn(true, delay)
  })
  on(control, 'pointerleave', () => turn(false, grace))
  on(control, 'focus', () => control.matches(':focus-visible') && turn(true, 0))
  for (const event of ['pointerdown', 'blur']) on(control, event, () => turn(false, 0))
  on(document, 'keydown', (event) => event instanceof KeyboardEvent && event.key === 'Escape' && turn(false, 0))
  return () => stop.abort()
}

function place(control: Element, bubble: HTMLElement, side: Side) {
  const at = control.getBoundingClientRect()
  const own = bubble.getBoundingClientRect()
  const gap = 6
  const above = at.top - gap - own.height
  const below = at.bottom + gap
  const up = side === 'top' || below + own.height > innerHeight
  const left = side === 'right' ? at.right + gap : at.left + (at.width - own.width) / 2
  const top = side === 'right' ? at.top + (at.height - own.height) / 2 : up ? above : below
  bubble.style.left = `${Math.max(8, Math.min(left, innerWidth - own.width - 8))}px`
  bubble.style.top = `${Math.max(8, top)}px`
}
