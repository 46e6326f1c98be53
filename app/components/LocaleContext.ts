import { createContext, useContext } from "react";

/** BCP 47: how numbers and times are written for this reader. */
export const LocaleContext = createContext("en");

export function useLocale(): string {
  return useContext(LocaleContext);
}
