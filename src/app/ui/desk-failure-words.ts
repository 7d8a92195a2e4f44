/**
 * What can go wrong for coordinators alone. Apart from the rest, so that no phone loads these sentences:
 * see scripts/words-by-place.mjs.
 */
import { msg } from "@lingui/core/macro"

export const DESK_FAILURE_WORDS = {
  "wrong-credentials": msg`Adresse ou mot de passe incorrect.`,
  "role-too-low": msg`Votre rôle dans cette campagne ne le permet pas. Une personne propriétaire peut vous en donner un autre.`,
  "last-owner": msg`La campagne n’aurait plus de propriétaire. Nommez-en d’abord une autre.`,
  "already-coordinator": msg`Vous êtes déjà à la régie de cette campagne.`,
  "already-set-up": msg`Unisson est déjà installé ici.`,
  "team-full": msg`L’équipe est au complet : une campagne compte 500 personnes au plus.`,
  "email-taken": msg`Cette adresse est déjà utilisée.`,
  "order-mismatch": msg`L’ordre des phrases a changé entre-temps. La page est à jour, recommencez.`,
  "mail-failed": msg`L’e-mail n’est pas parti.`,
  "line-filmed": msg`Cette phrase a été filmée entre-temps : elle n’a pas été supprimée.`,
  "speakers-changed": msg`Quelqu’un d’autre vient de confier une de ces phrases. La page est à jour, recommencez.`,
  "subtitles-changed": msg`Quelqu’un d’autre a changé les mêmes sous-titres. Votre version vous attend sur leur page.`,
  "review-changed": msg`Quelqu’un d’autre a décidé autrement entre-temps. La page est à jour.`,
  "still-rendering": msg`Un film est déjà en fabrication.`,
  "nothing-to-render": msg`Il n’y a encore aucune phrase à mettre en film.`,
  "not-a-logo": msg`Nous ne pouvons pas dessiner ce fichier. Choisissez un PNG, un JPEG, ou un SVG dont les lettres sont vectorisées et qui ne contient pas de photo.`,
  "no-sound": msg`Nous n’entendons aucun son dans ce fichier. Choisissez un MP3, un M4A, un OGG ou un WAV.`,
} as const
