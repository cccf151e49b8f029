import { Share2 } from 'lucide-react'
import { Button, type ButtonProps } from '../ui/button.tsx'
import { fetchShareDialog } from './use-share-dialog.tsx'
import { words } from './words.ts'

export const ShareButton = (props: ButtonProps) => (
  <Button icon={<Share2 size={16} />} onPointerEnter={fetchShareDialog} onFocus={fetchShareDialog} {...props}>
    {words.share}
  </Button>
)
