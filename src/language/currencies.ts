import { unitRow } from './unit-row.ts';

const CURRENCIES = `
euro | €, EUR | euro, euros | euro, euros | | €, EUR | prefix
dollar | $, US$, $US, USD | dollar, dollars, dollar américain, dollars américains, dollars us, dollars des états-unis | dollar, dollars | | $, US$, USD, US dollar, US dollars, U.S. dollar, U.S. dollars, American dollars | prefix
canadian-dollar! | $CAN, CAD | dollar canadien, dollars canadiens | Canadian dollar, Canadian dollars | | C$, CAD
australian-dollar! | AUD | dollar australien, dollars australiens | Australian dollar, Australian dollars | | A$, AUD
swiss-franc! | CHF | franc suisse, francs suisses | Swiss franc, Swiss francs | | CHF
cfa-franc | FCFA, F CFA, F.CFA, Fcfa, XOF, XAF, CFA | franc cfa, francs cfa | CFA franc, CFA francs | | FCFA, CFAF, F CFA, XOF, XAF, CFA, francs CFA, frank CFA, franks CFA
franc! | | franc, francs | franc, francs
pound! | £, GBP | livre sterling, livres sterling | pound, pounds | | £, GBP, pounds sterling, pound sterling | prefix
ruble! | RUB | rouble, roubles | ruble, rubles | rouble, roubles | RUB
yuan! | CNY | yuan, yuans | yuan | | CNY, yuans
yen! | ¥ | yen, yens | yen | | ¥, JPY
naira! | ₦ | naira, nairas | naira | | ₦, NGN, nairas
dirham! | MAD | dirham, dirhams | dirham, dirhams | | MAD
dinar! | DZD | dinar, dinars | dinar, dinars | | DZD
ouguiya! | MRU | ouguiya, ouguiyas | ouguiya, ouguiyas | | MRU
shekel! | ₪ | shekel, shekels | shekel, shekels | | ₪
rupee! | ₹ | roupie, roupies | rupee, rupees | | ₹
`;

/** Money. */
export const currencies = CURRENCIES.trim()
  .split('\n')
  .map((row) => unitRow('money', row));
