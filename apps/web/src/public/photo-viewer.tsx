import { type KeyboardEvent, type TouchEvent, useEffect, useRef } from 'react'
import { CloseButton } from './modal.tsx'
import type { Photo } from './photo-grid.tsx'
import { photoWords } from './photo-words.ts'

type Props = { photos: Photo[]; shown: number; onShow: (index: number) => void; onClose: () => void }

const SWIPE_PX = 40

/** One photo on the whole screen: arrow keys, a swipe or the buttons lead to the next, Escape back to the page. */
export function PhotoViewer({ photos, shown, onShow, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const touched = useRef<number | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const photo = photos[shown]
  if (!photo) return null
  const step = (by: number) => onShow((shown + by + photos.length) % photos.length)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') step(-1)
    if (key === 'ArrowRight') step(1)
  }
  const onTouchEnd = ({ changedTouches }: TouchEvent) => {
    const moved = (changedTouches[0]?.clientX ?? 0) - (touched.current ?? 0)
    if (touched.current !== null && Math.abs(moved) > SWIPE_PX) step(moved < 0 ? 1 : -1)
    touched.current = null
  }
  return (
    <dialog
      ref={dialog}
      aria-label={photoWords.viewer}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onTouchStart={({ touches }) => {
        // Two fingers are for looking closer.
        touched.current = touches.length === 1 ? (touches[0]?.clientX ?? null) : null
      }}
      onTouchEnd={onTouchEnd}
      className="not-printed m-0 grid h-dvh max-h-none w-full max-w-none grid-rows-[auto_minmax(0,1fr)_auto] bg-paper p-4 text-ink max-sm:p-2"
    >
      <div className="flex items-center justify-between gap-4">
        <p aria-live="polite" className="min-w-0 truncate">
          {photo.name}
        </p>
        <CloseButton onClose={() => dialog.current?.close()} />
      </div>
      <img
        key={photo.id}
        src={photo.url}
        alt={photo.name}
        width={photo.width}
        height={photo.height}
        className="m-auto h-full max-h-full w-full animate-fade object-contain"
      />
      {photos.length > 1 && (
        <div className="flex items-center justify-center gap-4 pt-2">
          <Arrow label={photoWords.previous} path="M12 4 6 10l6 6" onPress={() => step(-1)} />
          <span className="text-table text-quiet tabular-nums">{photoWords.place(shown + 1, photos.length)}</span>
          <Arrow label={photoWords.next} path="m8 4 6 6-6 6" onPress={() => step(1)} />
        </div>
      )}
    </dialog>
  )
}

const Arrow = ({ label, path, onPress }: { label: string; path: string; onPress: () => void }) => (
  <button
    type="button"
    aria-label={label}
    onClick={onPress}
    className="grid size-11 place-items-center rounded-control hover:bg-sunk"
  >
    <svg aria-hidden="true" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.75">
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  </button>
)
