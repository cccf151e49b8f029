import { Share2 } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import { fetchShareDialog } from './use-share-dialog.tsx'
import { words } from './words.ts'

/** For a row or a card, where the word has no room. */
export const ShareIconButton = ({ title, onClick }: { title: string; onClick: () => void }) => (
  <IconButton
    size="small"
    label={words.shareOf(title)}
    icon={<Share2 size={16} />}
    onPointerEnter={fetchShareDialog}
    onFocus={fetchShareDialog}
    onClick={onClick}
  />
)
