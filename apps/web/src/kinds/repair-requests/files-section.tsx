import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { DropArea } from '../../ui/drop-area.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { DocumentList } from './document-list.tsx'
import { PhotoGrid } from './photo-grid.tsx'
import { RemoveFile } from './remove-file.tsx'
import { UploadList } from './upload-list.tsx'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'
import { useUploads } from './use-uploads.ts'
import { words } from './words.ts'

export type RequestFile = RequestDetail['files'][number]

interface FilesSectionProps {
  request: RequestDetail
  mayEdit: boolean
  onOwnChange: (version: number) => void
}

const { files: say } = words
const most = 20
const lookAgain = 3_000

const isPicture = ({ content_type }: RequestFile) => content_type.startsWith('image/')

export function FilesSection({ request, mayEdit, onOwnChange }: FilesSectionProps) {
  const { load } = useRequestChange(request.id)
  const [removing, setRemoving] = useState<RequestFile | null>(null)
  const look = () => load().then(({ version }) => onOwnChange(version), toastProblem)
  const { uploads, add, cancel } = useUploads(request.id, look)
  const isFull = request.files.length >= most
  usePasted(add, mayEdit && !isFull)
  useCheckedSoon(request.files, look)
  const parts = { mayEdit, onRemove: setRemoving }
  const pictures = request.files.filter(isPicture)
  const documents = request.files.filter((file) => !isPicture(file))
  return (
    <section aria-labelledby="files" className="border-t border-line pt-6">
      <div className="mb-3 flex min-h-9 items-center justify-between gap-4">
        <h2 id="files" className="text-heading font-semibold">
          {say.title}
        </h2>
        {mayEdit && !isFull && <ChooseFiles onFiles={add} />}
      </div>
      <DropArea onFiles={add} invitation={say.drop} disabled={!mayEdit || isFull}>
        <div className="flex flex-col gap-4">
          {pictures.length > 0 && <PhotoGrid pictures={pictures} {...parts} />}
          {documents.length > 0 && <DocumentList documents={documents} {...parts} />}
          <UploadList uploads={uploads} onCancel={cancel} />
          {request.files.length === 0 && uploads.length === 0 && <p className="text-quiet">{say.empty}</p>}
          {mayEdit && <p className="text-table text-quiet">{isFull ? say.full : say.hint}</p>}
        </div>
      </DropArea>
      <RemoveFile file={removing} onClose={() => setRemoving(null)} onRemoved={look} />
    </section>
  )
}

function ChooseFiles({ onFiles }: { onFiles: (files: File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        aria-label={say.add}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after a refusal.
          event.target.value = ''
        }}
      />
      <Button size="small" icon={<Plus size={16} />} onClick={() => chooser.current?.click()}>
        {say.add}
      </Button>
    </>
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
function useCheckedSoon(files: readonly RequestFile[], look: () => unknown) {
  const waiting = files.some(({ state }) => state === 'checking')
  const again = useEffectEvent(look)
  useEffect(() => {
    if (!waiting) return
    const timer = window.setInterval(() => again(), lookAgain)
    return () => window.clearInterval(timer)
  }, [waiting])
}
