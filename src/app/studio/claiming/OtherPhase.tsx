/** What the brief holds while nothing is filmed: before, the text and its lines to choose; after, a thank you. */
import { Trans } from "@lingui/react/macro"
import type { BriefShape } from "../../../api/shapes"
import { buttonClass } from "../../ui/button-class"
import { Notice } from "../../ui/Notice"
import { ClaimableLines } from "./ClaimableLines"

export const OtherPhase = ({ brief }: { readonly brief: BriefShape }) => {
  switch (brief.campaign.phase) {
    case "draft":
      return (
        <Notice title={<Trans>Le texte est en cours d’écriture</Trans>}>
          <Trans>Vous pourrez bientôt le lire ici. Rien à faire pour l’instant.</Trans>
        </Notice>
      )
    case "claiming":
      return <ClaimableLines mayClaim={brief.standing !== "waiting" && brief.standing !== "trial"} />
    case "done":
      return <Thanks slug={brief.premiereSlug} />
    case "filming":
    case "review":
      return null
  }
}

const Thanks = ({ slug }: { readonly slug: string | null }) => (
  <Notice
    tone="good"
    title={<Trans>Merci. C’est dans la boîte.</Trans>}
    actions={
      typeof slug === "string" && (
        <a className={buttonClass("primary")} href={`/p/${slug}`}>
          <Trans>Voir le film</Trans>
        </a>
      )
    }
  >
    {typeof slug === "string" ? (
      <Trans>Votre voix est dans le film, avec toutes les autres.</Trans>
    ) : (
      <Trans>Tout est filmé. Le film se termine ; son adresse apparaîtra ici.</Trans>
    )}
  </Notice>
)
