import { Trans } from "@lingui/react/macro"

/** Instead of the way to the camera, while the desk looks at what it has. */
export const NoMoreToFilm = () => (
  <p>
    <Trans>
      Votre prise est à la régie : rien d’autre à filmer pour cette phrase. Si on vous en redemande une, tout
      sera prêt ici.
    </Trans>
  </p>
)
