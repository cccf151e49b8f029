import { Camera, Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useMedia } from '../../lib/use-media.ts'
import { Button } from '../../ui/button.tsx'
import { words as say } from './words.ts'

/** What the API takes. Named so, a phone turns its own kind of pictures into one of these. */
const taken = 'image/jpeg,image/png,image/webp,image/gif,.pdf,.dxf,.step,.stp,.p21,.txt,.csv,.docx,.xlsx'

type OnFiles = (files: File[]) => void

/** The ways to a file that need no mouse: out of what there is, and with the camera of what is held in the hand. */
export function ChooseFiles({ onFiles }: { onFiles: OnFiles }) {
  const isHeld = useMedia('(pointer: coarse)')
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {isHeld && <Chooser label={say.camera} icon={<Camera size={16} />} isCamera onFiles={onFiles} />}
      <Chooser label={say.add} icon={<Plus size={16} />} onFiles={onFiles} />
    </div>
  )
}

interface ChooserProps {
  label: string
  icon: ReactNode
  isCamera?: boolean
  onFiles: OnFiles
}

function Chooser({ label, icon, isCamera = false, onFiles }: ChooserProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        {...(isCamera ? { accept: 'image/*', capture: 'environment' } : { accept: taken, multiple: true })}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after a refusal.
          event.target.value = ''
        }}
      />
      <Button size="small" icon={icon} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
    </>
  )
}
