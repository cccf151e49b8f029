import type { addRepairFile, ReplyOf } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMedia } from '../../lib/use-media.ts'
import { DropArea } from '../../ui/drop-area.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { DocumentList } from './document-list.tsx'
import { PhotoGrid } from './photo-grid.tsx'
import { RemoveFile } from './remove-file.tsx'
import { UploadList } from './upload-list.tsx'
import { type FileRemoval, useFileRemoval } from './use-file-removal.ts'
import { type AddFile, useUploads } from './use-uploads.ts'
import { words as say } from './words.ts'

export type ThingFile = ReplyOf<typeof addRepairFile> & { may_remove?: boolean }

interface FilesSectionProps {
  id: string
  files: readonly ThingFile[]
  /** The call that adds one to its kind. */
  addFile: AddFile
  /** Reads the thing as it is now, after its files changed. */
  look: () => Promise<unknown>
  mayEdit: boolean
  /** How they are, and what that means, where it is not the shop that does it. */
  removal?: FileRemoval
  removeWhat?: string
  /** Its title is above it already. */
  isBare?: boolean
}

const most = 20
const lookAgain = 3_000

const isPicture = ({ content_type }: ThingFile) => content_type.startsWith('image/')

/** The photos and files of anything that has some. */
export function FilesSection({ id, files, addFile, look, mayEdit, ...more }: FilesSectionProps) {
  const { removeWhat = say.removeWhat, isBare = false } = more
  const [removing, setRemoving] = useState<ThingFile | null>(null)
  const usual = useFileRemoval()
  const { uploads, add, retry, cancel } = useUploads(addFile, id, look)
  const hasMouse = useMedia('(pointer: fine)')
  const isFull = files.length >= most
  usePasted(add, mayEdit && !isFull)
  useCheckedSoon(files, look)
  const shown = files.map((file) => ({ ...file, may_remove: mayEdit && file.may_remove === true }))
  const pictures = shown.filter(isPicture)
  const documents = shown.filter((file) => !isPicture(file))
  return (
    <section
      {...(isBare ? { 'aria-label': say.files } : { 'aria-labelledby': 'files' })}
      className={isBare ? '' : 'border-t border-line pt-6'}
    >
      <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {!isBare && (
          <h2 id="files" className="text-heading font-semibold">
            {say.title}
          </h2>
        )}
        {mayEdit && !isFull && <ChooseFiles onFiles={add} />}
      </div>
      <DropArea onFiles={add} invitation={say.drop} disabled={!mayEdit || isFull}>
        <div className="flex flex-col gap-4">
          {pictures.length > 0 && <PhotoGrid pictures={pictures} onRemove={setRemoving} />}
          {documents.length > 0 && <DocumentList documents={documents} onRemove={setRemoving} />}
          <UploadList uploads={uploads} onRetry={retry} onCancel={cancel} />
          {files.length === 0 && uploads.length === 0 && <p className="text-quiet">{say.empty}</p>}
          {mayEdit && <p className="text-table text-quiet print:hidden">{isFull ? say.full : say.hint(hasMouse)}</p>}
        </div>
      </DropArea>
      <RemoveFile
        file={removing}
        what={removeWhat}
        removal={more.removal ?? usual}
        onClose={() => setRemoving(null)}
        onRemoved={look}
      />
    </section>
  )
}

/** A picture pasted anywhere on the page; text goes where it is typed. */
function usePasted(add: (files: File[]) => void, enabled: boolean) {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || document.querySelector('[role=dialog]')) return
    event.preventDefault()
    add(files)
  })
  useEffect(() => {
    if (!enabled) return
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [enabled])
}

/** While the scanner has one of them, the page looks again. */
function useCheckedSoon(files: readonly ThingFile[], look: () => unknown) {
  const waiting = files.some(({ state }) => state === 'checking')
  const again = useEffectEvent(look)
  useEffect(() => {
    if (!waiting) return
    const timer = window.setInterval(() => again(), lookAgain)
    return () => window.clearInterval(timer)
  }, [waiting])
}
