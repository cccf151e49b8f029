import { type DragEvent, type ReactNode, useRef, useState } from 'react'

interface DropAreaProps {
  onFiles: (files: File[]) => void
  /** What is said while files are held over it. */
  invitation: string
  disabled: boolean
  children: ReactNode
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Files can be dropped on whatever stands in it. */
export function DropArea({ onFiles, invitation, disabled, children }: DropAreaProps) {
  // The pointer leaves a child each time it enters another one.
  const depth = useRef(0)
  const [isOver, setOver] = useState(false)
  const turn = (by: 1 | -1) => {
    depth.current += by
    setOver(depth.current > 0)
  }
  if (disabled) return children
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a button beside it does the same by keyboard.
    <div
      className="relative"
      onDragEnter={(event) => holdsFiles(event) && turn(1)}
      onDragLeave={(event) => holdsFiles(event) && turn(-1)}
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute -inset-2 grid place-items-center rounded-panel border-2 border-dashed border-accent-text bg-accent-soft/95 font-medium">
          {invitation}
        </div>
      )}
    </div>
  )
}
