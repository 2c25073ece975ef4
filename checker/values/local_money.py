"""Currencies as they are written where they are spent: abbreviations and signs in letters, whose capitals matter."""

from __future__ import annotations

from checker.values.wordlists import list_words

_TABLE = (
    "AED:درهم|Dh|Dhs AFN:؋ ALL:Lek AMD:֏ ANG:ƒ AOA:Kz ARS:AR$ AWG:Afl AZN:₼ BAM:KM BDT:৳|Tk BGN:лв|лв.|lv BHD:BD "
    "BIF:FBu BOB:Bs BRL:R$ BTN:Nu|Nu. BWP:Pula BYN:Br BZD:BZ$ CDF:FC CFA:CFA CNY:元|圆|圓|人民币 CRC:₡ CUC:CUC$ "
    "CZK:Kč|Kc|kč DJF:Fdj DKK:kr.|Dkr DOP:RD$ DZD:دج EGP:جنيه|E£|LE ERN:Nfk ETB:ETB GEL:₾|lari GHS:GH₵|₵ GNF:FG "
    "GTQ:Q HNL:HNL HRK:kn HTG:HTG HUF:Ft|forint ILS:₪|NIS IDR:Rp INR:₹ IRR:﷼|ریال IRT:تومان ISK:Íkr JMD:J$ JPY:円 "
    "KES:KSh|KShs KGS:сом KHR:៛ KMF:KMF KRW:원|₩ KWD:KD KZT:₸ LAK:₭ LKR:රු|ரூ LRD:LD LSL:LSL MAD:MAD MDL:MDL "
    "MGA:Ar MKD:ден MMK:Ks MNT:₮ MOP:MOP$ MRU:UM MUR:₨ MVR:Rf MWK:MK MXN:Mex$|MX$ MYR:RM MZN:MZN NAD:N$ NGN:₦ "
    "NIO:NIO PAB:B/. PEN:S/.|S/ PHP:₱ PKR:PKR PLN:zł|zl|Zł|ZŁ|zlotych|złotych PYG:₲ RON:lei|Lei|LEI|leu "
    "RSD:дин|din RUB:₽|руб|руб.|РУБ|р.|р|Р|рублей|рубля|рубль RWF:FRw SAR:ريال SEK:Skr SGD:S$ SLL:Le STN:Db "
    "THB:฿|บาท TJS:SM TND:DT TOP:T$ TRY:₺|TL|tl TTD:TT$ TWD:NT$ TZS:TSh UAH:₴|грн|грн.|ГРН|гривен UGX:USh USD:U$S "
    "UYU:$U|UYU UZS:сўм|so'm VND:₫|đ|Đ|VNĐ VUV:VT ZAR:ZAR ZMW:ZK ZWD:Z$ XPF:CFP XAF:FCFA FRF:₣ ITL:₤ FRF:₶"
)

LOCAL: dict[str, str] = {
    name: pair.partition(":")[0] for pair in _TABLE.split() for name in pair.partition(":")[2].split("|")
}
"""What is written, with its code (IRT, the Iranian toman, and CFA, the franc of two unions, have none of their own)."""

LOCAL_SIGNS: dict[str, str] = {name: code for name, code in LOCAL.items() if len(name) == 1 and not name.isalpha()}
LOCAL_WORDS: dict[str, str] = {name: code for name, code in LOCAL.items() if name.isalpha() and name not in ("KM",)}
"""Those of letters alone."""

DOLLARS_OF: dict[str, str] = {
    name[:-1].lower(): code for name, code in LOCAL.items() if name.endswith("$") and len(name) > 1
}
"""Letters before a dollar sign, beyond the common ones."""

MORE_CODES = (
    "AFN ANG AOA AWG BAM BBD BIF BMD BND BOB BSD BTN BWP BZD CDF CUC CVE DJF DOP ERN FJD FKP GIP GMD GNF "
    "GTQ GYD HNL HTG JMD KHR KMF KPW KYD LAK LRD LSL MDL MGA MRU MUR MVR MWK MZN NAD NIO PAB PGK PYG RWF SBD "
    "SCR SHP SLL SOS SRD SSP STN SVC SYP SZL TTD VUV WST XCD XPF YER ZMW ZWD DEM FRF ITL ESP PTE NLG BEF ATS "
    "FIM IEP GRD LUF"
)
"""The codes of the smaller currencies, and of those that the euro replaced."""

DOLLAR_CODES = list_words("AUD CAD NZD HKD SGD TWD USD BBD BZD FJD JMD LRD NAD TTD XCD BSD BMD KYD GYD SRD")

WITHOUT_CENTS = list_words("IDR VND HUF KRW JPY CLP PYG ISK COP UZS LAK IRR IRT TZS UGX RWF GNF KHR MMK MNT BIF")
"""Currencies whose amounts have no decimals in use: a dot among their digits parts thousands (Rp 31.500)."""
