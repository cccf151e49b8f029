/** Shares `s` whose maker `a` still works in their shop and may see what they lead to, `r`: who of them is written to. */
export const SHARES_OF_MEMBERS = `from share s
    join resource r on r.id = s.resource_id and r.deleted_at is null
    join account a on a.id = s.created_by_id and (r.visibility <> 'private' or r.owner_id = a.id)
    join membership m on m.account_id = a.id and m.workspace_id = s.workspace_id`
