import { unitRow } from './unit-row.ts';

const MEASURES = `
percent | % | pour cent | percent | per cent | %, per cent, percent, pct | glued
percentage-point! | | points de pourcentage, point de pourcentage | percentage point, percentage points
kilometer | km | kilomètre, kilomètres, kilometres | kilometer, kilometers | kilometre, kilometres | km, kms
meter | m | mètre, mètres, metres | meter, meters | metre, metres | m
centimeter | cm | centimètre, centimètres | centimeter, centimeters | centimetre, centimetres | cm
millimeter | mm | millimètre, millimètres | millimeter, millimeters | millimetre, millimetres | mm | sign
nautical-mile | NM, nm | mille nautique, milles nautiques, mille marin, milles marins, mille, milles, nautiques | nautical mile, nautical miles | | NM, nm, nmi
mile | | mile, miles | mile, miles | | mi
foot! | ft | pied, pieds | foot, feet | | ft
inch! | | pouce, pouces | inch, inches
square-kilometer | km², km2 | kilomètre carré, kilomètres carrés, km carrés | square kilometer, square kilometers | square kilometre, square kilometres | km², km2, sq km
square-meter | m², m2 | mètre carré, mètres carrés | square meter, square meters | square metre, square metres | m², m2
cubic-meter | m³, m3 | mètre cube, mètres cubes | cubic meter, cubic meters | cubic metre, cubic metres | m³, m3
hectare | ha | hectare, hectares | hectare, hectares | | ha
kilometer-per-hour! | km/h, km / h | kilomètres à l'heure, kilomètres par heure, kilomètres-heure, kilomètre-heure | kilometer per hour, kilometers per hour | kilometre per hour, kilometres per hour | km/h, kph, kmh, km per hour, kilometers an hour, kilometres an hour
knot! | nds, nd, kts | nœud, nœuds, noeud, noeuds | knot, knots | | kt, kts
kilogram | kg | kilogramme, kilogrammes, kilo, kilos | kilogram, kilograms | | kg, kgs, kilo, kilos, kilogramme, kilogrammes
gram! | g | gramme, grammes | gram, grams | | g, gramme, grammes
metric-ton | t | tonne, tonnes | metric ton, metric tons | tonne, tonnes | t, ton, tons, tonne, tonnes, metric tonne, metric tonnes
kiloton | kt | kilotonne, kilotonnes | kiloton, kilotons | kilotonne, kilotonnes | kt, kiloton, kilotons
liter | l, L | litre, litres | liter, liters | litre, litres | l, L
cubic-centimeter! | cm³, cm3 | centimètre cube, centimètres cubes | cubic centimeter, cubic centimeters | cubic centimetre, cubic centimetres | cc, cm³, cm3
barrel | | baril, barils | barrel, barrels
celsius! | °C, ° C | degré celsius, degrés celsius | degree Celsius, degrees Celsius | | °C, ° C, degrees centigrade
fahrenheit! | °F, ° F | degré fahrenheit, degrés fahrenheit | degree Fahrenheit, degrees Fahrenheit | | °F, ° F
degree! | ° | degré, degrés | degree, degrees | | °
watt! | W | watt, watts | watt, watts | | W
kilowatt | kW | kilowatt, kilowatts | kilowatt, kilowatts | | kW
megawatt | MW | mégawatt, mégawatts | megawatt, megawatts | | MW
gigawatt | GW | gigawatt, gigawatts | gigawatt, gigawatts | | GW
kilowatt-hour | kWh | kilowattheure, kilowattheures | kilowatt-hour, kilowatt-hours | | kWh
horsepower! | ch, cv | chevaux-vapeur | horsepower | | hp
kilobyte! | ko, Ko | kilooctet, kilooctets | kilobyte, kilobytes | | kB, KB | sign
megabyte! | Mo | mégaoctet, mégaoctets | megabyte, megabytes | | MB | sign
gigabyte! | Go | gigaoctet, gigaoctets | gigabyte, gigabytes | | GB | sign
terabyte! | To | téraoctet, téraoctets | terabyte, terabytes | | TB | sign
kilohertz! | kHz | kilohertz | kHz | | kilohertz | sign
megahertz! | MHz | mégahertz | MHz | | megahertz | sign
gigahertz! | GHz | gigahertz | GHz | | gigahertz | sign
`;

const DURATIONS = `
second! | | seconde, secondes | second, seconds | | sec, secs
minute! | min, mn | minute, minutes | minute, minutes | | min, mins
hour | h | heure, heures | hour, hours | | h, hr, hrs
day! | | jour, jours, journées | day, days
week | | semaine, semaines | week, weeks
month | | mois | month, months
year | | an, ans, années | year, years | | yr, yrs
decade! | | décennie, décennies | decade, decades
`;

/** Units of length, area, volume, mass, speed, power and data, and of time. */
export const measures = [
  ...rows(MEASURES).map((row) => unitRow('measure', row)),
  ...rows(DURATIONS).map((row) => unitRow('duration', row)),
];

function rows(table: string): string[] {
  return table.trim().split('\n');
}
