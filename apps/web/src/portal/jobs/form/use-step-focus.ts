import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Step } from './steps.ts'

/** The focus goes to a step's title when one comes to it, or to the field that the address names. */
export function useStepFocus(step: Step) {
  const { hash, key } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(step)
  const come = useEffectEvent(() => {
    const field = hash && document.querySelector<HTMLElement>(`form [name="${CSS.escape(hash.slice(1))}"]`)
    if (field) {
      field.focus()
      // The frame goes to the top of each new page, and it comes after this.
      requestAnimationFrame(() => field.scrollIntoView({ block: 'center' }))
    } else if (last.current !== step) heading.current?.focus({ preventScroll: true })
    last.current = step
  })
  useEffect(() => come(), [step, hash, key])
  return heading
}
