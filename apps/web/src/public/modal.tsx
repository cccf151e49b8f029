import { type ReactNode, useEffect, useId, useRef } from 'react'
import { words } from './words.ts'

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }

/** The browser's own dialog: it keeps the focus, and Escape closes it. What was typed stays when it is closed. */
export function Modal({ title, isOpen, onClose, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="not-printed m-auto max-h-[calc(100dvh-2rem)] w-140 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-panel border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-veil open:animate-rise max-sm:mx-0 max-sm:mb-0 max-sm:max-h-[92dvh] max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none max-sm:p-4 max-sm:open:animate-slide-up"
    >
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={id} className="font-serif text-title">
          {title}
        </h2>
        <CloseButton onClose={onClose} />
      </div>
      {children}
    </dialog>
  )
}

type CloseProps = { onClose: () => void; className?: string; label?: string }

export const CloseButton = ({ onClose, className = '', label = words.form.close }: CloseProps) => (
  <button
    type="button"
    aria-label={label}
    onClick={onClose}
    className={`grid size-9 shrink-0 place-items-center rounded-control hover:bg-sunk max-sm:size-11 ${className}`}
  >
    <svg aria-hidden="true" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.75">
      <path d="m4.5 4.5 11 11m0-11-11 11" strokeLinecap="round" />
    </svg>
  </button>
)
