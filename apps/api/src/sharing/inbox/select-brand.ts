/** The shop's face beside what is of its resource `r`. */
export const BRAND = {
  columns: 'r.workspace_id, w.name as brand_name, w.accent as brand_accent, l.hash as brand_logo',
  joins: 'join workspace w on w.id = r.workspace_id left join workspace_logo l on l.workspace_id = w.id',
}

export type BrandRow = {
  workspace_id: string
  brand_name: string
  brand_accent: string | null
  brand_logo: string | null
}

export const MOST = 200
