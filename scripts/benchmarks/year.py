"""A year of one group as commands: a class of 38 families and two teachers, their posts, and what a year brings beside
them: notices and who knows of them, requests, incidents, sanctions and appeals, letters, polls, stars. The same number of
posts gives the same lines. As a program it prints them: year.py POSTS."""

import random
import sys
from datetime import datetime, timedelta, timezone

GROUP = "三年级2班"
ZONE = timezone(timedelta(hours=8))
START = datetime(2026, 9, 1, 7, tzinfo=ZONE)
END = datetime(2027, 8, 31, 20, tzinfo=ZONE)
TEXTS = ["收到，谢谢老师。", "请问明天几点放学？", "好的", "各位家长：明天上午八点开家长会，请准时参加。", "孩子今天请病假",
         "作业是第三页吗？", "周五下午四点放学，请按时接孩子。", "谢谢老师的提醒"]
DIGITS = "零一二三四五六七八九"


def students():
    return [f"陈{DIGITS[n // 10]}{DIGITS[n % 10]}" for n in range(38)]


def posts(count, chance):
    """The posts in the order of time: more of them in the morning and the evening, few at weekends."""
    people = ["王芳", "孙丽"] + [f"{student}妈妈" for student in students()]
    step = (END - START) / count
    for number in range(count):
        author = people[chance.randrange(2)] if number % 4 == 0 else chance.choice(people)
        at = START + step * number
        if at.weekday() >= 5 and chance.random() < 0.6:
            at -= timedelta(days=at.weekday() - 4)
        at = at.replace(hour=chance.choice([7, 7, 8, 8, 9, 12, 12, 16, 17, 17, 18, 19, 19, 20, 20, 21, 22]))
        yield at, f"post {GROUP} --from {author} “{chance.choice(TEXTS)}”"


def events(chance):
    """What a year brings beside the posts."""
    names = students()
    day = timedelta(days=1)
    for number, name in enumerate(names[:30]):
        yield START + day * (2 + number), f"member verify {GROUP} {name}妈妈 --method phone --by 王芳"
    yield START + 3 * day, f"group convention {GROUP}"
    yield START + 7 * day, f"remind festival {GROUP} teachers-day"
    yield START + 20 * day, f"remind festival {GROUP} mid-autumn"
    yield START + 170 * day, f"remind convention {GROUP}"
    for number in range(24):
        at = START + day * (10 + 14 * number)
        kind = ["important", "activity", "general", "lesson"][number % 4]
        yield at, f"notice post {GROUP} --kind {kind} --reply --title 通知{number + 1} “请家长确认第{number + 1}次活动。”"
        for name in chance.sample(names, 30):
            yield at + day, f"notice ack {GROUP} {number + 1} {name}妈妈"
    for number in range(40):
        at, name = START + day * (5 + 8 * number), chance.choice(names)
        if number % 3 == 0:
            yield at, f"incident open {GROUP} 第{number + 1}件争执 --about {name}妈妈"
            if number % 2 == 0:
                yield at + day, f"incident escalate {GROUP} {number + 1}"
            yield at + (1 + number % 9) * day, f"incident close {GROUP} {number + 1} --result 双方已和解"
        else:
            yield at, f"request add {GROUP} 第{number + 1}个建议 --from {name}妈妈"
            if number % 4:
                yield at + (1 + number % 12) * day, f"request answer {GROUP} {number + 1} 已转告学校"
    for number in range(12):
        at, name = START + day * (15 + 27 * number), chance.choice(names)
        yield at, f"post {GROUP} --from {name}妈妈 --enforce “自家果园脐橙，5斤39元包邮，加V下单”"
        if number % 3 == 0:
            yield at + day, f"strikes appeal {GROUP} {number + 1} 是孩子误发的"
            yield at + 3 * day, f"strikes forgive {GROUP} {number + 1} --reason 误判"
        yield at + 5 * day, f"poll open {GROUP} 第{number + 1}次班会主题 读书 安全 劳动"
        for voter in chance.sample(names, 20):
            yield at + 6 * day, f"poll vote {GROUP} {number + 1} {voter}妈妈 {chance.randrange(3) + 1}"
        month = (at + 6 * day).strftime("%Y-%m")
        yield at + 6 * day, f"star name {GROUP} {name} --reason 乐于助人 --month {month}"


def lines(count):
    """The commands of the year, each with its time."""
    first = START.isoformat()
    yield f"school add 实验小学 --stage primary --coordinator 李主任 --office 家校办 --office-phone 0318-2000001 --now {first}"
    yield f"class add {GROUP} --school 实验小学 --grade 3 --homeroom 王芳 --now {first}"
    yield f"group create {GROUP} --class {GROUP} --homeroom 王芳 --now {first}"
    yield f"member add {GROUP} 王芳 --role homeroom --subject 语文 --now {first}"
    yield f"member add {GROUP} 孙丽 --role teacher --subject 数学 --now {first}"
    for student in students():
        yield f"member add {GROUP} {student}母 --role parent --student {student} --relation 妈妈 --now {first}"
    chance = random.Random(2026)
    everything = list(posts(count, chance)) + list(events(chance))
    for at, line in sorted(everything, key=lambda item: item[0]):
        yield f"{line} --now {at.isoformat(timespec='seconds')}"


if __name__ == "__main__":
    for line in lines(int(sys.argv[1])):
        print(line)
