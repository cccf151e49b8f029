import type { createApiKey, ReplyOf } from '@latchkey/contract'
import { useState } from 'react'
import { KeyMade } from './key-made.tsx'
import { NewKeyForm } from './new-key-form.tsx'

interface NewKeyDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function NewKeyDialog({ open, onOpenChange }: NewKeyDialogProps) {
  const [made, setMade] = useState<ReplyOf<typeof createApiKey>>()
  const change = (next: boolean) => {
    onOpenChange(next)
    if (!next) setMade(undefined)
  }
  if (made) return <KeyMade made={made} open={open} onOpenChange={change} />
  return <NewKeyForm open={open} onOpenChange={change} onMade={setMade} />
}
