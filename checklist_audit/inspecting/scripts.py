"""How a text is written: traditional characters, readings in brackets, signs stuffed between words."""

from __future__ import annotations

import re

__all__ = ["readings_in", "stuffing_in", "traditional_share"]

# Characters that only the traditional script has; those that both scripts use (後, 於, 乾 …) prove nothing.
_TRADITIONAL = frozenset(
    "學國發開東來對時會說過還點個們這種經動與業關係長門問間無電話見觀頭車軍運連進遠選適邊達遷遞課計設認識講論證評詞試調談請議護譯變讓"
    "質責貴資費賽贊費買賣賬實寫導專將層屬島師幫應廣庫廠張強彈當後態慶憲戶報據擔擇據條極構標樣權機歐歲歷殺氣漢湯溝滅滿濟為烏熱爭愛牆獎獨獲環產畢異療瘋監盤確礎禮積稱穩窮競筆節範築簡籃糧紀約級紅純納紙細紹終組結給統絲維綱網緊線練總績織繼續職聯聲聽腦臺興舊華萬葉藝蘇處號補裝複規視覺觸訂訊訓記許訪該詳誠語誤誰諾謀謝豐財貢貧貨貫貿賴趙軌軟較載輔輕輪輸辦農遲郵鄉釋針鋼錄錢錯鎮鏡鐘鐵閱隊陽陰陳階際隨險雖雙雜難雲靈靜頁項順須預領頻題額願類顧顯風飛飯館馬驗體魚鳥麗黃黨齊龍務勞勝勢勵區協單員圍園圖團塊壓壞夢奪奮婦孫寧審寶尋幣幹庄廳彙徵愼擁擴攝攻敗數斷樓樂檢歡歸決沖況淨測湧滬潤澤濱灣營爾狀現畫盡眾碼禦種稅穀競籌"
) - frozenset("攻庄種決現況")
_CJK = re.compile(r"[\u4e00-\u9fff]")
# The bracket comes first: every character could be the one in front of it.
_READING = re.compile(
    r"[(（](?<=(?P<sign>[\u4e00-\u9fff])[(（])(?P<reading>[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*)[)）]"
)
# Arrows, stars and tick boxes stand between words on flow charts and forms; these do not.
# One class in front lets the search skip from one candidate to the next.
_SIGNS = "❤⭐⚽⚡✨♠♣♥♦\U0001f300-\U0001faff"
_STUFFING = re.compile(
    rf"[{_SIGNS}a-z](?:(?<=[{_SIGNS}])\ufe0f?(?:[{_SIGNS}]\ufe0f?)*"
    r"|(?<=([a-z]))\1{2,}|(?<=[bcdfghjklmnpqrstvwxz])[bcdfghjklmnpqrstvwxz]{4,})"
)


def traditional_share(text: str) -> float:
    """Traditional-only characters per character at the beginning of a text, 0.0-1.0; 0.0 for too short a text."""
    beginning = text[:_BEGINNING]
    if len(beginning) < _ENOUGH:
        return 0.0
    return sum(map(_TRADITIONAL.__contains__, beginning)) / len(beginning)


_BEGINNING = 2_000
_ENOUGH = 40


def readings_in(text: str) -> tuple[str, ...]:
    """Traditional characters that bear their reading in brackets, 學(xué): what a conversion program leaves behind.

    Every place counts. A textbook of Chinese puts readings behind simplified characters; those are not returned.
    """
    return tuple(
        found["sign"] + found[0] for found in _READING.finditer(text) if found["sign"] in _TRADITIONAL
    )


def stuffing_in(text: str) -> tuple[str, ...]:
    """Emoji and stray letters that stand between two Chinese characters, every place counted."""
    # A look behind in the pattern would be tried at every character of every page.
    return tuple(
        found[0]
        for found in _STUFFING.finditer(text)
        if _CJK.match(text[found.start() - 1 : found.start()]) and _CJK.match(text, found.end())
    )
