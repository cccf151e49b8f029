import { useState } from 'react'
import { PhotoViewer } from './photo-viewer.tsx'
import { photoWords } from './photo-words.ts'

export type Photo = { id: string; name: string; url: string; thumb_url: string; width: number; height: number }

/** Links to the whole pictures; with a script they open in a viewer on the page. */
export function PhotoGrid({ photos }: { photos: Photo[] }) {
  const [shown, setShown] = useState<number | null>(null)
  return (
    <>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 print:grid-cols-2 print:gap-4">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <a
              href={photo.url}
              aria-label={photoWords.open(photo.name)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                setShown(index)
              }}
              className="block overflow-hidden rounded-control bg-sunk"
            >
              <img
                src={photo.thumb_url}
                alt={photo.name}
                width={photo.width}
                height={photo.height}
                loading="lazy"
                decoding="async"
                className="aspect-4/3 w-full object-cover print:aspect-auto"
              />
            </a>
          </li>
        ))}
      </ul>
      {shown !== null && <PhotoViewer photos={photos} shown={shown} onShow={setShown} onClose={() => setShown(null)} />}
    </>
  )
}
