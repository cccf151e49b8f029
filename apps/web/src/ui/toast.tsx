import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { IconButton } from './icon-button.tsx'
import { dismissToast, readToasts, type ToastMessage, toast, watchToasts } from './toast-queue.ts'

export { toast }

/** Once per app. The region is there before its words, else screen readers miss the first. */
export function Toaster() {
  const messages = useSyncExternalStore(watchToasts, readToasts, readToasts)
  return (
    <section
      aria-label="Notices"
      aria-live="polite"
      aria-relevant="additions"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(1rem+var(--foot-bar,0px))] z-60 flex flex-col items-center gap-2 max-sm:bottom-[calc(4.5rem+var(--foot-bar,0px)+env(safe-area-inset-bottom))] sm:left-auto sm:items-end"
    >
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </section>
  )
}

function Toast({ message }: { message: ToastMessage }) {
  const { id, text, tone, undo } = message
  const card = useRef<HTMLDivElement>(null)

  // Words with something to press stay longer, and none goes while it is pointed at or focused.
  useEffect(() => {
    let timer = window.setTimeout(leave, undo || tone === 'error' ? 12_000 : 6_000)
    function leave() {
      if (card.current?.matches(':hover, :focus-within')) timer = window.setTimeout(leave, 2_000)
      else dismissToast(id)
    }
    return () => window.clearTimeout(timer)
  }, [id, undo, tone])

  return (
    <div
      ref={card}
      // On itself and not around: pressed, it is gone before a dialog asks where the press was.
      data-notice
      className="pointer-events-auto flex min-h-11 w-full max-w-100 animate-rise items-center gap-3 rounded-panel border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-float sm:w-auto sm:min-w-72"
    >
      {tone === 'error' && <CircleAlert size={16} aria-hidden="true" className="text-red" />}
      <p className="min-w-0 flex-1 py-1">{text}</p>
      {undo && (
        <button
          type="button"
          className="h-8 rounded-control px-2.5 font-medium text-accent-text hover:bg-accent-soft max-sm:h-11"
          onClick={() => {
            undo()
            dismissToast(id)
          }}
        >
          Undo
        </button>
      )}
      <IconButton
        label="Dismiss"
        icon={<X size={16} />}
        size="small"
        tooltip={false}
        onClick={() => dismissToast(id)}
      />
    </div>
  )
}
