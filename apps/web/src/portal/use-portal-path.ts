import { useParams } from 'react-router'

/** Addresses of the portal that this page is part of. */
export function usePortalPath() {
  const { slug = '' } = useParams()
  return (rest = '') => `/portal/${slug}${rest}`
}
