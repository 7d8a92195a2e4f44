import type { AddressForm } from "./contributor"
import type { Language } from "./language"

type Addressee = { readonly name: string; readonly addressForm: AddressForm }

const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name

/**
 * What goes with a personal link where the coordinator sends it herself, by whatever app: in the
 * language of whoever gets it, and as she is spoken to.
 *
 * @param language hers, or the campaign's where she has none
 * @param url the whole link
 */
export const readyMessage = (
  { name, addressForm }: Addressee,
  language: Language,
  title: string,
  url: string,
): string => {
  if (language === "en") {
    const greeting = addressForm === "familiar" ? `Hi ${firstName(name)}` : `Hello ${name}`
    return `${greeting}, here is your link for the film “${title}”. It shows your line, and you record it whenever you like, on your phone: no account, nothing to install. ${url}`
  }
  return addressForm === "familiar"
    ? `Salut ${firstName(name)}, voici ton lien pour le film « ${title} ». Tu y trouves ta phrase et tu la filmes quand tu veux, sur ton téléphone : ni compte, ni application. ${url}`
    : `Bonjour ${name}, voici votre lien pour le film « ${title} ». Vous y trouvez votre phrase et vous la filmez quand vous voulez, sur votre téléphone : ni compte, ni application. ${url}`
}

/** What goes with the link for a whole group where it is posted in its chat. */
export const readyGroupMessage = (language: Language, title: string, url: string): string =>
  language === "en"
    ? `Here is our link for the film “${title}”. Open it on your phone and pick your name: no account, nothing to install. ${url}`
    : `Voici notre lien pour le film « ${title} ». Ouvrez-le sur votre téléphone et choisissez votre nom : ni compte, ni application. ${url}`
