import { Trans } from "@lingui/react/macro"
import type { InvitationFacts } from "../../api/shapes"

/** By whom and as what somebody is invited. */
export const InvitationLead = ({ facts: { invitedBy, role } }: { readonly facts: InvitationFacts }) => (
  <>
    {invitedBy === null ? (
      <Trans>Vous êtes invité·e à la régie de cette campagne.</Trans>
    ) : (
      <Trans>{invitedBy} vous invite à la régie de cette campagne.</Trans>
    )}{" "}
    {role === "reviewer" && <Trans>Vous verrez les prises et direz lesquelles garder.</Trans>}
    {role === "editor" && (
      <Trans>Vous préparerez le texte, l’équipe et le film, et relirez les prises.</Trans>
    )}
    {role === "owner" && <Trans>Vous la tiendrez à parts égales.</Trans>}
  </>
)
