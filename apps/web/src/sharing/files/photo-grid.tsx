import { ShieldAlert, ShieldQuestion, X } from 'lucide-react'
import { useState } from 'react'
import { FreshPart } from '../../ui/fresh-part.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PictureViewer } from '../../ui/picture-viewer.tsx'
import type { ThingFile } from './files-section.tsx'
import { words as say } from './words.ts'

interface PhotoGridProps {
  pictures: readonly ThingFile[]
  onRemove: (file: ThingFile) => void
}

export function PhotoGrid({ pictures, onRemove }: PhotoGridProps) {
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      <ul aria-label={say.photos} className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-3">
        {pictures.map((file) => (
          <FreshPart
            key={file.id}
            as="li"
            of={file.id}
            className="group relative aspect-square overflow-hidden rounded-control! bg-sunk"
          >
            {file.state === 'ready' ? (
              <button
                type="button"
                aria-label={say.open(file.name)}
                onClick={() => setShown(file.id)}
                className="size-full rounded-control -outline-offset-2!"
              >
                <img src={file.thumb_url ?? file.url} alt="" loading="lazy" className="size-full object-cover" />
              </button>
            ) : (
              <Held file={file} />
            )}
            {file.may_remove && (
              <IconButton
                size="small"
                variant="secondary"
                label={say.removeOf(file.name)}
                icon={<X size={16} />}
                onClick={() => onRemove(file)}
                className="absolute! top-1.5 right-1.5 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
              />
            )}
          </FreshPart>
        ))}
      </ul>
      <PictureViewer
        pictures={pictures.filter(({ state }) => state === 'ready')}
        shown={shown}
        onShow={setShown}
        say={say}
      />
    </>
  )
}

/** One that cannot be looked at, not yet or not at all. */
function Held({ file }: { file: ThingFile }) {
  const isChecking = file.state === 'checking'
  const Icon = isChecking ? ShieldQuestion : ShieldAlert
  return (
    <div
      className={`flex size-full flex-col items-center justify-center gap-1.5 p-2 text-center text-small ${isChecking ? 'text-quiet' : 'bg-red-soft text-red'}`}
    >
      <Icon size={20} aria-hidden="true" />
      <span className="max-w-full truncate font-medium">{file.name}</span>
      <span>{isChecking ? say.checking : say.infected}</span>
    </div>
  )
}
